import type { Pack } from '../../types.ts'
import type { Found } from '../finding.ts'
import { HAZARDS } from '../hazards.ts'

/** Clauses that software must not carry out as they are written, one finding for each reason. */
export function neverAutomated(pack: Pack): readonly Found[] {
  return HAZARDS.flatMap(({ code, severity, says, mend }) => {
    const marked = pack.clauses.filter(({ marks = [] }) =>
      marks.some((mark) => mark.kind === 'never_automated' && mark.hazard === code),
    )
    if (marked.length === 0) return []
    const lost = marked.every((clause) => clause.text !== 'readable')
    return {
      severity,
      clauses: marked.map((clause) => clause.id),
      says: lost ? `The text is damaged; as it was most likely meant: ${says}` : says,
      mend,
      at: code,
    }
  })
}

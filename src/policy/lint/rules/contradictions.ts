import { clauseNumber } from '../../judge/because.ts'
import type { Pack } from '../../types.ts'
import type { Found } from '../finding.ts'

const LIST = new Intl.ListFormat('en-GB')

/** Places of one document that do not agree. */
export function contradictions(pack: Pack): readonly Found[] {
  return pack.conflicts.map(({ clauses, says, runs, mend }) => ({
    severity: 'fault',
    clauses,
    says,
    mend:
      mend ?? `Decide, and write one rule in place of ${LIST.format(clauses.map(clauseNumber))}.`,
    runs,
  }))
}

import { clauseNumber } from '../../judge/because.ts'
import type { Pack } from '../../types.ts'
import type { Found } from '../finding.ts'

/** Another organisation’s name, left over from a document that was copied. */
export function anotherOrganisation(pack: Pack): readonly Found[] {
  return pack.clauses.flatMap(({ id, marks = [] }) =>
    marks.flatMap((mark): readonly Found[] => {
      if (mark.kind !== 'organisation') return []
      const { says, instead } = mark
      return [
        {
          severity: 'fault',
          clauses: instead === undefined ? [id] : [id, instead],
          says: `It names another organisation: ${says}.`,
          mend: `Name your own instead${instead === undefined ? '' : `, as in ${clauseNumber(instead)}`}.`,
        },
      ]
    }),
  )
}

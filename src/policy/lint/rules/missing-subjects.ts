import type { ReferenceFact } from '../../facts/fact.ts'
import { standingOf } from '../../facts/standing.ts'
import type { Pack } from '../../types.ts'
import type { Found } from '../finding.ts'
import { SUBJECTS } from '../subjects.ts'

/** What a policy should speak of by now and does not. */
export function missingSubjects(
  pack: Pack,
  facts: readonly ReferenceFact[],
  today: string,
): readonly Found[] {
  return SUBJECTS.filter(({ code }) => !pack.subjects?.[code]?.length).map(
    ({ code, title, fact: key, mend }): Found => {
      const fact = facts.find((one) => one.key === key)
      const coming = fact !== undefined && standingOf(fact, today) === 'coming'
      const why = fact ? ` ${fact.title}: ${fact.value}` : ''
      return {
        severity: coming ? 'advice' : 'fault',
        clauses: [],
        says: `It does not speak of ${title}.${why}`,
        mend,
        ...(fact ? { facts: [key] } : {}),
        at: code,
      }
    },
  )
}

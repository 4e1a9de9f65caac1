import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import type { CaseRoute } from '../../../vocabulary/cases.ts'
import type { Actor } from '../../people/index.ts'
import { openText } from '../../sealing/index.ts'
import type { At } from '../at.ts'
import { knownCases } from '../known-case.ts'
import { titleOf } from '../places.ts'

/** A case in which a learner is named. */
export interface CaseOfLearner {
  readonly caseId: string
  readonly reference: string
  /** Undefined where only the code is shown, or no key opens it. */
  readonly title: string | undefined
  readonly openedAt: Date
  /** Whether it is a record about an adult of the school: it is dealt with as one, or is about somebody who works there. */
  readonly ofAdult: boolean
}

const OF_ADULTS: readonly (CaseRoute | null)[] = ['allegation', 'low_level']

/** The cases of a school in which a learner is named now, as far as this person may know of them, the oldest first. */
export async function casesOfLearner(
  db: Reader,
  actor: Actor,
  of: { readonly schoolId: string; readonly learnerId: string },
  { keys, now }: At,
): Promise<readonly CaseOfLearner[]> {
  const aboutAdult = sql<boolean>`exists (
    select 1 from case_people p where p.trust_id = c.trust_id and p.case_id = c.case_id
      and p.part = 'subject' and p.person_id is not null and p.ended_at is null)`
  const rows = await knownCases(db, actor, now)
    .select(['c.sealed_title', 'c.opened_at', aboutAdult.as('about_adult')])
    .where('c.school_id', '=', of.schoolId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('case_people as n')
          .select('n.entry_id')
          .whereRef('n.case_id', '=', 'c.case_id')
          .where('n.learner_id', '=', of.learnerId)
          .where('n.ended_at', 'is', null),
      ),
    )
    .orderBy('c.opened_at')
    .orderBy('c.case_id')
    .execute()
  return rows.map((row) => ({
    caseId: row.case_id,
    reference: row.reference,
    title: row.restricted
      ? undefined
      : openText(keys, titleOf(actor.trustId, row.case_id), row.sealed_title),
    openedAt: row.opened_at,
    ofAdult: OF_ADULTS.includes(row.route ?? row.suggested_route) || row.about_adult,
  }))
}

import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import type { Actor } from '../../people/index.ts'
import { knownCases } from '../known-case.ts'

/** A case that waits for somebody by name, or whose clock runs. */
export interface WaitingCase {
  readonly caseId: string
  readonly schoolId: string
  readonly reference: string
  /** To contact the authority’s officer; null where that is not what waits. */
  readonly officerDueAt: Date | null
  readonly toTriage: boolean
  /** A post was held back by its words and waits until somebody says what is to become of it. */
  readonly holdsPost: boolean
}

/** More than these are looked at in the list of cases. */
const MOST = 10

/**
 * What cases ask of somebody today, of those that they may know of: clocks that run first, then what is to be
 * triaged, then what they were let in on by name.
 */
export async function casesWaiting(db: Reader, actor: Actor, now: Date): Promise<WaitingCase[]> {
  const due = sql<Date | null>`case when c.officer_settled_at is null then c.officer_due_at end`
  const byName = sql<boolean>`exists (select from matter_access a
    where a.trust_id = c.trust_id and a.matter_id = c.case_id and a.person_id = ${actor.personId}
      and a.ended_at is null and (a.until_at is null or a.until_at > ${now}))`
  const holds = sql<boolean>`exists (select from case_steps s
    join posts p on p.trust_id = s.trust_id and p.post_id = (s.facts->>'post')::uuid
    where s.trust_id = c.trust_id and s.case_id = c.case_id and s.kind = 'post_held'
      and p.state = 'held')`
  const rows = await knownCases(db, actor, now)
    .select([due.as('due'), holds.as('holds')])
    .where((where) =>
      where.or([
        where.and([
          where('c.stage', '!=', 'closed'),
          where.or([where('c.stage', '=', 'triage'), sql<boolean>`${due} is not null`, byName]),
        ]),
        where.and([where('c.restricted', '=', true), holds]),
      ]),
    )
    .orderBy(due, (order) => order.asc().nullsLast())
    .orderBy(sql`c.stage = 'triage'`, 'desc')
    .orderBy('c.opened_at', 'desc')
    .orderBy('c.case_id')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    caseId: row.case_id,
    schoolId: row.school_id,
    reference: row.reference,
    officerDueAt: row.due,
    toTriage: row.stage === 'triage',
    holdsPost: row.restricted && row.holds,
  }))
}

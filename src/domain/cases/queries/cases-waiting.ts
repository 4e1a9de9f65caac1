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

const DUE = sql<Date | null>`case when c.officer_settled_at is null then c.officer_due_at end`
const HOLDS = sql<boolean>`exists (select from case_steps s
  join posts p on p.trust_id = s.trust_id and p.post_id = (s.facts->>'post')::uuid
  where s.trust_id = c.trust_id and s.case_id = c.case_id and s.kind = 'post_held'
    and p.state = 'held')`

/**
 * What cases ask of somebody today, of those that they may know of: clocks that run first, then what is to be
 * triaged, then what they were let in on by name. The first of each way to wait are read from an index of
 * their own, and not from all the cases.
 */
export async function casesWaiting(db: Reader, actor: Actor, now: Date): Promise<WaitingCase[]> {
  const known = knownCases(db, actor, now)
  const some = known.clearSelect().select('c.case_id').limit(MOST)
  const inHand = some.where('c.stage', '!=', 'closed')
  const latest = inHand.orderBy('c.opened_at', 'desc').orderBy('c.case_id')
  const running = inHand
    .where('c.officer_due_at', 'is not', null)
    .where('c.officer_settled_at', 'is', null)
  const ways = [
    sql`(${running.orderBy('c.officer_due_at').orderBy(LESS_URGENT)})`,
    sql`(${latest.where('c.stage', '=', 'triage')})`,
    sql`(${latest.where(letIn(actor, now))})`,
    sql`(${some.where('c.restricted', '=', true).where(HOLDS).orderBy(BY_DUE).orderBy(LESS_URGENT)})`,
  ]
  const rows = await known
    .select([DUE.as('due'), HOLDS.as('holds')])
    .where(sql<boolean>`c.case_id in (${sql.join(ways, sql` union all `)})`)
    .orderBy(BY_DUE)
    .orderBy(LESS_URGENT)
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

const BY_DUE = sql`${DUE} asc nulls last`
const LESS_URGENT = sql`c.stage = 'triage' desc, c.opened_at desc, c.case_id`

function letIn({ personId }: Actor, now: Date) {
  return sql<boolean>`c.case_id in (select a.matter_id from matter_access a
    where a.person_id = ${personId} and a.ended_at is null
      and (a.until_at is null or a.until_at > ${now}))`
}

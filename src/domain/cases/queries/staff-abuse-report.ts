import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import { type ShownCount, withoutSmallCounts, withoutSmallShare } from '../../../policy/index.ts'
import type { Actor } from '../../people/index.ts'
import { knownCases } from '../known-case.ts'

/** What the board is told of abuse of staff: counts, and none so small that it points at somebody. */
export interface StaffAbuseReport {
  /** Cases opened since; those with support offered, with steps taken, with whoever did it contacted. */
  readonly counts: readonly ShownCount[]
  readonly cases: ShownCount
}

/**
 * How the school meets its duty towards staff who are abused online (domain-facts M25), for those who may
 * know of the cases to hand to the board. Counts under five are not shown.
 */
export async function staffAbuseReport(
  db: Reader,
  actor: Actor,
  asked: { readonly schoolId: string; readonly since: Date },
  now: Date,
): Promise<StaffAbuseReport> {
  const row = await db
    .selectFrom(
      knownCases(db, actor, now)
        .select('c.trust_id')
        .where('c.school_id', '=', asked.schoolId)
        .where('c.route', '=', 'staff_abuse')
        .where('c.opened_at', '>=', asked.since)
        .as('k'),
    )
    .select([
      sql<number>`count(*)::int`.as('cases'),
      sql<number>`count(*) filter (where ${did('support_offered')})::int`.as('supported'),
      sql<number>`count(*) filter (where ${did('reasonable_step')})::int`.as('protected'),
      sql<number>`count(*) filter (where ${did('perpetrator_contacted')})::int`.as('contacted'),
    ])
    .executeTakeFirstOrThrow()
  const [cases = { kind: 'hidden' } as const] = withoutSmallCounts([row.cases]).shown
  const done = [row.supported, row.protected, row.contacted]
  return { counts: done.map((count) => withoutSmallShare(count, row.cases)), cases }
}

const did = (kind: string) => sql<boolean>`exists (select from case_steps s
  where s.trust_id = k.trust_id and s.case_id = k.case_id and s.kind = ${kind})`

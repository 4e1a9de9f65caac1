import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import type { Actor } from '../../people/index.ts'
import { knownCases } from '../known-case.ts'

/** What waits at a school, of what somebody may know. */
export interface CaseCounts {
  readonly toTriage: number
  readonly open: number
  /** The authority’s officer is to be contacted. */
  readonly clocks: number
  readonly overdue: number
  /** Tasks whose day has come. */
  readonly tasks: number
}

/**
 * Counts of the cases that are not closed, in one statement.
 * @param today calendar date in Europe/London
 */
export async function countCases(
  db: Reader,
  actor: Actor,
  asked: { readonly schoolId: string; readonly today: string },
  now: Date,
): Promise<CaseCounts> {
  const row = await db
    .selectFrom(
      knownCases(db, actor, now)
        .select(['c.officer_due_at', 'c.officer_settled_at', 'c.trust_id'])
        .where('c.school_id', '=', asked.schoolId)
        .where('c.stage', '!=', 'closed')
        .as('k'),
    )
    .select([
      sql<number>`count(*) filter (where k.stage = 'triage')::int`.as('to_triage'),
      sql<number>`count(*) filter (where k.stage = 'open')::int`.as('open'),
      sql<number>`count(*) filter (where ${RUNNING})::int`.as('clocks'),
      sql<number>`count(*) filter (where ${RUNNING} and k.officer_due_at <= ${now})::int`.as(
        'overdue',
      ),
      sql<number>`coalesce(sum((select count(*) from case_tasks t
        where t.trust_id = k.trust_id and t.case_id = k.case_id and t.done_at is null
          and t.due_on <= ${asked.today})), 0)::int`.as('tasks'),
    ])
    .executeTakeFirstOrThrow()
  return {
    toTriage: row.to_triage,
    open: row.open,
    clocks: row.clocks,
    overdue: row.overdue,
    tasks: row.tasks,
  }
}

const RUNNING = sql<boolean>`k.officer_due_at is not null and k.officer_settled_at is null`

import type { Reader } from '../../../db/handles.ts'
import { countUpTo } from '../../count-up-to.ts'
import type { Actor } from '../../people/index.ts'
import { knownCases } from '../known-case.ts'

/** What waits at a school, of what somebody may know of; each count no further than `countUpTo` goes. */
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
  const inHand = knownCases(db, actor, now)
    .clearSelect()
    .select('c.case_id')
    .where('c.school_id', '=', asked.schoolId)
    .where('c.stage', '!=', 'closed')
  const clocks = inHand
    .where('c.officer_due_at', 'is not', null)
    .where('c.officer_settled_at', 'is', null)
  const tasks = inHand
    .innerJoin('case_tasks as t', (join) =>
      join.onRef('t.trust_id', '=', 'c.trust_id').onRef('t.case_id', '=', 'c.case_id'),
    )
    .where('t.done_at', 'is', null)
    .where('t.due_on', '<=', asked.today)
  return db
    .selectFrom('schools as s')
    .where('s.school_id', '=', asked.schoolId)
    .select([
      countUpTo(inHand.where('c.stage', '=', 'triage')).as('toTriage'),
      countUpTo(inHand.where('c.stage', '=', 'open')).as('open'),
      countUpTo(clocks).as('clocks'),
      countUpTo(clocks.where('c.officer_due_at', '<=', now)).as('overdue'),
      countUpTo(tasks).as('tasks'),
    ])
    .executeTakeFirstOrThrow()
}

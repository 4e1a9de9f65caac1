import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import type { ModerationReach } from './reach.ts'

/** How many comments wait, for the heads of the lists. */
export interface QueueCounts {
  readonly waiting: number
  readonly mine: number
  readonly overdue: number
  readonly appeals: number
  /** Handed to the safeguarding lead and not acknowledged. */
  readonly handedOver: number
}

/** @param mine those whose comments are the reader's */
export async function queueCounts(
  db: Reader,
  asked: {
    readonly schoolId: string
    readonly reach: ModerationReach
    readonly mine: readonly string[]
  },
  now: Date,
): Promise<QueueCounts> {
  const { schoolId, reach, mine } = asked
  const { channels } = reach.own
  const [counts, appeals, handedOver] = await Promise.all([
    db
      .selectFrom('comments')
      .select(({ fn }) => fn.countAll<number>().as('waiting'))
      .select([
        sql<number>`count(*) filter (where assigned_to = any(${mine}::uuid[]))`.as('mine'),
        sql<number>`count(*) filter (where due_at < ${now})`.as('overdue'),
      ])
      .where('school_id', '=', schoolId)
      .where('state', '=', sql.lit('waiting'))
      .$if(channels !== 'all', (query) => query.where('channel_id', 'in', [...channels]))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('comment_appeals as a')
      .innerJoin('comments as m', 'm.comment_id', 'a.comment_id')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('a.outcome', 'is', null)
      .where('m.school_id', '=', schoolId)
      .where('m.state', '=', 'removed')
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('comment_handovers')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('school_id', '=', schoolId)
      .where('acknowledged_at', 'is', null)
      .executeTakeFirstOrThrow(),
  ])
  return {
    waiting: Number(counts.waiting),
    mine: Number(counts.mine),
    overdue: Number(counts.overdue),
    appeals: Number(appeals.count),
    handedOver: Number(handedOver.count),
  }
}

/** Whose comments somebody looks after: their own, and those of whom they cover for today. */
export async function ownAndCovered(
  db: Reader,
  of: { readonly schoolId: string; readonly personId: string },
  today: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('moderation_covers')
    .select('away_id')
    .where('school_id', '=', of.schoolId)
    .where('covered_by', '=', of.personId)
    .where('from_date', '<=', today)
    .where('to_date', '>', today)
    .execute()
  return [of.personId, ...rows.map((row) => row.away_id)]
}

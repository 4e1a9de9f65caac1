import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import type { ConcernState } from '../../../vocabulary/concerns.ts'
import { countUpTo } from '../../count-up-to.ts'
import type { Actor } from '../../people/index.ts'
import { type Concern, concernsKnownTo } from '../record.ts'

export interface ConcernFilter {
  readonly schoolId: string
  /** All of them unless given. */
  readonly state?: ConcernState | undefined
  /** Begins with 1. */
  readonly page?: number | undefined
}

export const CONCERNS_PAGE = 50

/**
 * The concerns of a school that somebody may know of: unread ones first, then the latest. One more than a
 * page is looked for in place of counting them all.
 */
export async function concernsOpenTo(
  db: Reader,
  actor: Actor,
  { schoolId, state, page = 1 }: ConcernFilter,
  now: Date,
): Promise<{ readonly concerns: readonly Concern[]; readonly more: boolean }> {
  const found = await concernsKnownTo(db, actor, now)
    .where('c.school_id', '=', schoolId)
    .$if(state !== undefined, (query) => query.where('c.state', '=', state ?? 'new'))
    .orderBy((order) => order('c.waits_since', 'is', null))
    .orderBy('c.received_at', 'desc')
    .orderBy('c.concern_id')
    .limit(CONCERNS_PAGE + 1)
    .offset((page - 1) * CONCERNS_PAGE)
    .execute()
  return { concerns: found.slice(0, CONCERNS_PAGE), more: found.length > CONCERNS_PAGE }
}

/**
 * How many concerns of each school hold something that nobody has read yet, for whoever may know of them;
 * each no further than `countUpTo` goes.
 */
export async function concernsWaiting(
  db: Reader,
  actor: Actor,
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const there = concernsKnownTo(db, actor, now)
    .clearSelect()
    .select('c.concern_id')
    .where(sql<boolean>`c.school_id = s.school_id`)
    .where('c.waits_since', 'is not', null)
  const rows = await db
    .selectFrom('schools as s')
    .select(['s.school_id', countUpTo(there).as('waiting')])
    .execute()
  return new Map(rows.flatMap((row) => (row.waiting > 0 ? [[row.school_id, row.waiting]] : [])))
}

/** Which of these hand-overs are a concern that this person may know of, by the hand-over’s id. */
export async function concernsOfHandovers(
  db: Reader,
  actor: Actor,
  handoverIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  if (handoverIds.length === 0) return new Map()
  const rows = await concernsKnownTo(db, actor, now)
    .where('c.handover_id', 'in', [...handoverIds])
    .execute()
  return new Map(rows.map((row) => [row.handoverId ?? '', row.concernId]))
}

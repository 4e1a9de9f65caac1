import type { Reader } from '../../../db/handles.ts'
import type { ClosureTask } from '../../../vocabulary/channel-staff.ts'

/** A task of closing that is settled. */
export interface SettledTask {
  readonly task: ClosureTask
  readonly state: 'done' | 'given_up'
  readonly words: string
  readonly fileSha256: string | null
  readonly by: string
  readonly at: Date
}

/** The closing of a channel that is under way, or the one by which it was closed. */
export interface Closure {
  readonly closureId: string
  readonly reason: string
  readonly begunBy: string
  readonly begunAt: Date
  readonly success: 'met' | 'partly' | 'not_met' | null
  readonly review: string
  readonly endedAt: Date | null
  readonly settled: readonly SettledTask[]
}

/** The closing that counts; one that was given up does not. */
export async function closureOf(db: Reader, channelId: string): Promise<Closure | undefined> {
  const row = await db
    .selectFrom('channel_closures as c')
    .innerJoin('people as p', 'p.person_id', 'c.begun_by')
    .selectAll('c')
    .select('p.name')
    .where('c.channel_id', '=', channelId)
    .where((where) => where.or([where('c.outcome', 'is', null), where('c.outcome', '=', 'closed')]))
    .executeTakeFirst()
  if (!row) return undefined
  const settled = await db
    .selectFrom('channel_closure_tasks as t')
    .innerJoin('people as p', 'p.person_id', 't.settled_by')
    .select(['t.task', 't.state', 't.words', 't.file_sha256', 't.settled_at', 'p.name'])
    .where('t.closure_id', '=', row.closure_id)
    .execute()
  return {
    closureId: row.closure_id,
    reason: row.reason,
    begunBy: row.name,
    begunAt: row.begun_at,
    success: row.success,
    review: row.review,
    endedAt: row.ended_at,
    settled: settled.map((task) => ({
      task: task.task,
      state: task.state,
      words: task.words,
      fileSha256: task.file_sha256,
      by: task.name,
      at: task.settled_at,
    })),
  }
}

import type { Reader } from '../../../db/handles.ts'
import { type Actor, schoolsWhere } from '../../people/index.ts'

/** The channels of this trust on which Gatepost publishes by itself. */
export async function joinedChannels(db: Reader): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('network_accounts')
    .select('channel_id')
    .where('state', '!=', 'unconfirmed')
    .execute()
  return new Set(rows.map((row) => row.channel_id))
}

/** Something on a network that a publisher must see to. */
export interface NetworkTask {
  readonly kind: 'refused' | 'uncertain' | 'reconnect' | 'changed' | 'gone'
  readonly postId: string
  readonly channelName: string
  readonly schoolName: string
  readonly since: Date
}

const MAX_TASKS = 50

/** What on networks waits for this person, because Gatepost can do no more by itself. */
export async function networkTasks(db: Reader, actor: Actor): Promise<NetworkTask[]> {
  const schools = schoolsWhere(actor, 'post.publish')
  if (schools !== 'all' && schools.length === 0) return []
  let query = db
    .selectFrom('publications as u')
    .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
    .innerJoin('schools as s', 's.school_id', 'c.school_id')
    .leftJoin('live_checks as l', 'l.publication_id', 'u.publication_id')
    .leftJoin('network_errands as e', (join) =>
      join.onRef('e.publication_id', '=', 'u.publication_id').on('e.kind', '=', 'send'),
    )
    .select(['u.post_id', 'u.state', 'u.published_at', 'c.name as channel_name'])
    .select(['s.name as school_name', 'l.outcome', 'l.since'])
    .where((where) =>
      where.or([
        where('u.state', 'in', ['refused', 'reconnect']),
        where.and([where('u.state', '=', 'uncertain'), where('e.state', '=', 'failed')]),
        where.and([
          where('u.state', '=', 'live'),
          where('l.outcome', 'in', ['changed', 'gone']),
          where('l.settled', 'is', null),
        ]),
      ]),
    )
    .orderBy('u.published_at')
    .limit(MAX_TASKS)
  if (schools !== 'all') query = query.where('c.school_id', 'in', schools)
  return (await query.execute()).map((row) => ({
    kind:
      row.state === 'refused' || row.state === 'reconnect' || row.state === 'uncertain'
        ? row.state
        : row.outcome === 'gone'
          ? 'gone'
          : 'changed',
    postId: row.post_id,
    channelName: row.channel_name,
    schoolName: row.school_name,
    since: row.since ?? row.published_at,
  }))
}

import type { Reader } from '../../../db/handles.ts'
import { mayAny } from '../../../vocabulary/actions.ts'
import { type Actor, schoolsWhere } from '../../people/index.ts'
import { channelStandings, type StoodChannel } from './standings.ts'

/** A post of somebody’s own that cannot reach one of its channels. */
export interface PostWithoutChannel {
  readonly postId: string
  readonly channelName: string
  readonly why: 'closed' | 'closing'
}

/** What the register asks of a person. */
export interface ChannelTasks {
  /** Channels of theirs of which something is amiss, the frozen ones first. */
  readonly channels: readonly StoodChannel[]
  readonly posts: readonly PostWithoutChannel[]
}

/** Channels that somebody keeps, answers for or runs and that want something, and posts that lost a channel. */
export async function channelTasksOf(db: Reader, actor: Actor, now: Date): Promise<ChannelTasks> {
  const [own, kept, posts] = await Promise.all([
    ownChannels(db, actor.personId),
    keptChannels(db, actor),
    postsWithoutChannel(db, actor.personId),
  ])
  const channelIds = [...new Set([...own, ...kept])]
  const stood = await channelStandings(db, { channelIds }, now)
  const amiss = stood.filter(({ standing }) => standing.state !== 'good')
  const frozen = ({ standing }: StoodChannel) => Number(standing.state !== 'frozen')
  return { channels: amiss.toSorted((a, b) => frozen(a) - frozen(b)), posts }
}

async function ownChannels(db: Reader, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('channels as c')
    .leftJoin('channel_staff as s', (join) =>
      join
        .onRef('s.channel_id', '=', 'c.channel_id')
        .on('s.person_id', '=', personId)
        .on('s.part', '=', 'administrator')
        .on('s.to_date', 'is', null),
    )
    .select('c.channel_id')
    .where('c.status', '=', 'open')
    .where((where) =>
      where.or([where('c.owner_id', '=', personId), where('s.person_id', 'is not', null)]),
    )
    .execute()
  return rows.map((row) => row.channel_id)
}

/** Of those who keep channels at every school only whoever holds the role there is asked day by day. */
async function keptChannels(db: Reader, actor: Actor): Promise<string[]> {
  const here = actor.roles.filter(({ role }) => mayAny([role], 'channel.keep'))
  const schoolIds = here.flatMap(({ schoolId }) => schoolId ?? [])
  const everywhere = schoolIds.length === 0 && schoolsWhere(actor, 'channel.keep') === 'all'
  if (!everywhere && schoolIds.length === 0) return []
  let query = db.selectFrom('channels').select('channel_id').where('status', '=', 'open')
  if (!everywhere) query = query.where('school_id', 'in', schoolIds)
  const rows = await query.limit(200).execute()
  return rows.map((row) => row.channel_id)
}

async function postsWithoutChannel(db: Reader, personId: string): Promise<PostWithoutChannel[]> {
  const rows = await db
    .selectFrom('posts as p')
    .innerJoin('post_channels as pc', (join) =>
      join.onRef('pc.post_id', '=', 'p.post_id').onRef('pc.version', '=', 'p.version'),
    )
    .innerJoin('channels as c', 'c.channel_id', 'pc.channel_id')
    .leftJoin('channel_closures as l', (join) =>
      join.onRef('l.channel_id', '=', 'c.channel_id').on('l.ended_at', 'is', null),
    )
    .select(['p.post_id', 'c.name', 'c.status'])
    .where('p.author_id', '=', personId)
    .where('p.state', 'in', ['draft', 'in_review', 'changes_requested', 'approved', 'held'])
    .where((where) =>
      where.or([where('c.status', '=', 'closed'), where('l.closure_id', 'is not', null)]),
    )
    .orderBy('p.updated_at', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({
    postId: row.post_id,
    channelName: row.name,
    why: row.status === 'closed' ? 'closed' : 'closing',
  }))
}

import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'

/** The posts of one channel on its network that may have been answered lately. */
export interface PostsToAsk {
  readonly channelId: string
  readonly schoolId: string
  readonly posts: readonly { readonly publicationId: string; readonly remoteId: string }[]
}

/** Answers to a post that has stood there for longer are left to the people of the network. */
const DAYS = 28
const MOST_OF_CHANNEL = 40

/** What Gatepost put on networks within four weeks, by channel; of each channel the latest posts. */
export async function postsToAsk(db: Reader, now: Date): Promise<readonly PostsToAsk[]> {
  const rows = await db
    .selectFrom('publications as u')
    .innerJoin('network_accounts as a', 'a.channel_id', 'u.channel_id')
    .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
    .select(['u.publication_id', 'u.channel_id', 'u.remote_id', 'c.school_id'])
    .where('u.state', '=', 'live')
    .where('u.remote_id', 'is not', null)
    .where('a.state', '=', 'open')
    .where('u.published_at', '>', sql<Date>`${now}::timestamptz - ${`${DAYS} days`}::interval`)
    .orderBy('u.channel_id')
    .orderBy('u.published_at', 'desc')
    .execute()
  const found = new Map<string, { channelId: string; schoolId: string; posts: PostOfOurs[] }>()
  for (const row of rows) {
    const channel = found.get(row.channel_id) ?? {
      channelId: row.channel_id,
      schoolId: row.school_id,
      posts: [],
    }
    found.set(row.channel_id, channel)
    if (channel.posts.length >= MOST_OF_CHANNEL) continue
    channel.posts.push({ publicationId: row.publication_id, remoteId: row.remote_id ?? '' })
  }
  return [...found.values()]
}

type PostOfOurs = PostsToAsk['posts'][number]

/** Which of these comments of a channel are here already, by their name on the network. */
export async function knownComments(
  db: Reader,
  channelId: string,
  remoteIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (remoteIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('comments')
    .select('once_key')
    .where('channel_id', '=', channelId)
    .where('once_key', 'in', [...remoteIds])
    .execute()
  return new Set(rows.map((row) => row.once_key))
}

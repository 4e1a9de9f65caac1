import type { Reader, Writer } from '../../db/handles.ts'
import type { TrailActor } from '../trail/index.ts'
import { channelsNamed } from './channels-named.ts'
import { holdForChannels } from './channels-now.ts'
import { holdPost } from './hold-post.ts'
import { lockPost } from './stored-post.ts'

/**
 * Hold back every post that waits to go to a channel which takes no more. One that has other channels goes on
 * its way to those.
 * @returns how many were held back
 */
export async function holdPostsOfChannel(
  db: Writer,
  by: TrailActor,
  of: { readonly channelId: string; readonly rules: readonly string[] },
  now: Date,
): Promise<number> {
  const { channelId, rules } = of
  let held = 0
  for (const postId of await postsUnderWay(db, channelId)) {
    const post = await lockPost(db, postId)
    if (!post?.content.channels.includes(channelId)) continue
    await holdForChannels(db, post, [{ channelId, name: '', rules, says: [] }], { by, now })
    const rest = post.content.channels.filter((id) => id !== channelId)
    const open = await channelsNamed(db, post.schoolId, rest)
    if (open.length === 0) await holdPost(db, post, { by, cause: 'channel', now })
    held += 1
  }
  return held
}

/** In a fixed order, so that two closings at once cannot wait for each other in a circle. */
async function postsUnderWay(db: Reader, channelId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('post_channels as pc')
    .innerJoin('posts as p', (join) =>
      join.onRef('p.post_id', '=', 'pc.post_id').onRef('p.version', '=', 'pc.version'),
    )
    .select('p.post_id')
    .where('pc.channel_id', '=', channelId)
    .where('p.state', 'in', ['in_review', 'approved'])
    .orderBy('p.post_id')
    .execute()
  return rows.map((row) => row.post_id)
}

import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import type { JudgedChannel } from '../../policy/index.ts'
import type { StoredPost } from './stored-post.ts'

/**
 * One row a channel: the school's own page goes live at once, the rest wait for their address.
 * @returns how many wait
 */
export async function openPublications(
  db: Writer,
  post: StoredPost,
  out: {
    readonly channels: readonly JudgedChannel[]
    readonly personId: string
    readonly now: Date
  },
): Promise<number> {
  for (const channel of out.channels) {
    await db
      .insertInto('publications')
      .values({
        trust_id: post.trustId,
        publication_id: randomUUID(),
        post_id: post.postId,
        version: post.version,
        channel_id: channel.id,
        state: channel.network === 'hosted' ? 'live' : 'awaiting_proof',
        content_sha256: post.contentSha256,
        published_by: out.personId,
        published_at: out.now,
        address: null,
        proved_at: null,
        taken_down_at: null,
      })
      .execute()
  }
  return out.channels.filter((channel) => channel.network !== 'hosted').length
}

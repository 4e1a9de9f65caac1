import type { Writer } from '../../db/handles.ts'
import { appendEntry } from '../trail/index.ts'
import { decide } from './lifecycle.ts'
import { lockPost } from './stored-post.ts'

/**
 * A slot that passes before every approval and the publisher's confirmation is lost: the post
 * never goes out by itself afterwards.
 * @returns whether the post lapsed now
 */
export async function lapsePost(db: Writer, postId: string, now: Date): Promise<boolean> {
  const post = await lockPost(db, postId)
  if (!post?.scheduledFor || post.scheduledFor > now) return false
  if (post.state === 'approved' && post.slotConfirmedBy !== null) return false
  const decision = decide(post.state, { action: 'lapse', capacities: ['clock'] })
  if (!decision.ok) return false
  await db
    .updateTable('posts')
    .set({
      state: decision.to,
      approved_sha256: null,
      revision: post.revision + 1,
      updated_at: now,
    })
    .where('post_id', '=', postId)
    .execute()
  await appendEntry(db, {
    trustId: post.trustId,
    at: now,
    actor: 'system:clock',
    action: 'post.lapsed',
    schoolId: post.schoolId,
    subject: `post:${postId}`,
    facts: { version: post.version, from: post.state, slot: post.scheduledFor.toISOString() },
  })
  return true
}

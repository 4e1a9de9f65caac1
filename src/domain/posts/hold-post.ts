import type { Writer } from '../../db/handles.ts'
import { appendEntry, type TrailActor } from '../trail/index.ts'
import { tellAuthor } from './by-mail/tell.ts'
import { decide } from './lifecycle.ts'
import type { StoredPost } from './stored-post.ts'

/**
 * Put a post on hold, so that it cannot go out until its author has looked at it and sent it anew.
 * The caller holds the lock on the post.
 */
export async function holdPost(
  db: Writer,
  post: StoredPost,
  hold: {
    readonly by: TrailActor
    readonly cause: 'check' | 'withdrawal' | 'channel'
    readonly now: Date
  },
): Promise<boolean> {
  const decision = decide(post.state, { action: 'hold', capacities: ['sweep'] })
  if (!decision.ok) return false
  await db
    .updateTable('posts')
    .set({
      state: decision.to,
      approved_sha256: null,
      slot_confirmed_by: null,
      revision: post.revision + 1,
      updated_at: hold.now,
    })
    .where('post_id', '=', post.postId)
    .execute()
  await appendEntry(db, {
    trustId: post.trustId,
    at: hold.now,
    actor: hold.by,
    action: 'post.held',
    schoolId: post.schoolId,
    subject: `post:${post.postId}`,
    facts: { version: post.version, cause: hold.cause },
  })
  await tellAuthor(db, post.postId, { kind: 'post_held' }, hold.now)
  return true
}

import type { Writer } from '../../db/handles.ts'
import { decide } from './lifecycle.ts'
import { stillStanding } from './still-standing.ts'
import type { StoredPost } from './stored-post.ts'

/**
 * Bring the post’s own state up to what became of its publications: it is coming down once nothing of it
 * stands, and down once nothing is left to remove. The caller holds the lock on the post.
 */
export async function comesDown(db: Writer, post: StoredPost, now: Date): Promise<void> {
  const { live, due } = await stillStanding(db, post.postId)
  if (live) return
  const decision = decide(
    post.state,
    post.state === 'published'
      ? { action: 'take_down', capacities: ['sweep'], reason: 'consent', lastStep: !due }
      : { action: 'finish_take_down', capacities: ['remover'], lastStep: !due },
  )
  if (!decision.ok || decision.to === post.state) return
  await db
    .updateTable('posts')
    .set({ state: decision.to, revision: post.revision + 1, updated_at: now })
    .where('post_id', '=', post.postId)
    .execute()
}

import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import { decide } from './lifecycle.ts'
import { lifecycleRefusal, NOT_FOUND, type Refusal } from './refusal.ts'
import { lockPost } from './stored-post.ts'

/** The author drops a post before it is published. Its versions stay on record. */
export async function withdrawPost(
  db: Writer,
  actor: Actor,
  command: { readonly postId: string },
  now: Date,
): Promise<{ ok: true } | Refusal> {
  const post = await lockPost(db, command.postId)
  if (!post || post.authorId !== actor.personId) return NOT_FOUND
  const decision = decide(post.state, { action: 'withdraw', capacities: ['author'] })
  if (!decision.ok) return lifecycleRefusal(decision.why)
  await db
    .updateTable('posts')
    .set({
      state: decision.to,
      approved_sha256: null,
      slot_confirmed_by: null,
      revision: post.revision + 1,
      updated_at: now,
    })
    .where('post_id', '=', post.postId)
    .execute()
  await appendEntry(db, {
    trustId: post.trustId,
    at: now,
    actor: trailName(actor),
    action: 'post.withdrawn',
    schoolId: post.schoolId,
    subject: `post:${post.postId}`,
    facts: { from: post.state, version: post.version },
  })
  return { ok: true }
}

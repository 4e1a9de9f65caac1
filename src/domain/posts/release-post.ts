import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import { contentDigest } from './content.ts'
import { decide } from './lifecycle.ts'
import { openSeen, type SeenPost } from './open-seen.ts'
import { lifecycleRefusal, MOVED_ON, type Refusal } from './refusal.ts'

/**
 * Let a post go on that somebody held back. Only what is still approved comes free: what a check or a
 * withdrawal held lost its approval and goes round again. A slot that has passed meanwhile is dropped.
 */
export async function releasePost(
  db: Writer,
  actor: Actor,
  command: SeenPost,
  now: Date,
): Promise<{ ok: true } | Refusal> {
  const opened = await openSeen(db, actor, command)
  if (!opened.ok) return opened
  const { post, capacities } = opened
  const decision = decide(post.state, { action: 'release', capacities })
  if (!decision.ok) return lifecycleRefusal(decision.why)
  if (post.approvedSha256 !== contentDigest(post.content)) return MOVED_ON
  const passed = post.scheduledFor !== null && post.scheduledFor <= now
  await db
    .updateTable('posts')
    .set({
      state: decision.to,
      scheduled_for: passed ? null : post.scheduledFor,
      revision: post.revision + 1,
      updated_at: now,
    })
    .where('post_id', '=', post.postId)
    .execute()
  await db
    .updateTable('post_holds')
    .set({ released_by: actor.personId, released_at: now })
    .where('post_id', '=', post.postId)
    .where('released_at', 'is', null)
    .execute()
  await appendEntry(db, {
    trustId: post.trustId,
    at: now,
    actor: trailName(actor),
    action: 'post.released',
    schoolId: post.schoolId,
    subject: `post:${post.postId}`,
    facts: { version: post.version, sha256: post.contentSha256 },
  })
  return { ok: true }
}

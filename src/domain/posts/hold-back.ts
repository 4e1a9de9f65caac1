import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import { decide } from './lifecycle.ts'
import { openSeen, type SeenPost } from './open-seen.ts'
import { lifecycleRefusal, type Refusal, refuseSecret } from './refusal.ts'

/** Longest reason: a sentence or two. */
export const MAX_HOLD_REASON = 1_000

/**
 * Hold an approved post back for a reason that is kept, as on a day of mourning. Its approval stands for
 * when it is released; its slot does not, so that nothing goes out by itself.
 */
export async function holdBack(
  db: Writer,
  actor: Actor,
  command: SeenPost & { readonly reason: string },
  now: Date,
): Promise<{ ok: true } | Refusal> {
  const opened = await openSeen(db, actor, command)
  if (!opened.ok) return opened
  const { post, capacities } = opened
  const reason = command.reason.trim()
  const decision = decide(post.state, { action: 'hold', capacities, reason })
  if (!decision.ok) return lifecycleRefusal(decision.why)
  if (reason === '') return lifecycleRefusal('reason_missing')
  const secret = refuseSecret(reason, 'reason')
  if (secret) return secret
  const holdId = randomUUID()
  await db
    .insertInto('post_holds')
    .values({
      trust_id: post.trustId,
      hold_id: holdId,
      post_id: post.postId,
      version: post.version,
      held_by: actor.personId,
      reason,
      held_at: now,
      released_by: null,
      released_at: null,
    })
    .execute()
  await db
    .updateTable('posts')
    .set({
      state: decision.to,
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
    action: 'post.held',
    schoolId: post.schoolId,
    subject: `post:${post.postId}`,
    facts: { version: post.version, cause: 'person', hold: holdId },
  })
  return { ok: true }
}

import type { Writer } from '../../db/handles.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import { standingTo } from './capacities.ts'
import { type Closed, closePublications } from './close-publications.ts'
import { decide } from './lifecycle.ts'
import { lifecycleRefusal, NOT_FOUND, type Refusal, refuseSecret } from './refusal.ts'
import { stillStanding } from './still-standing.ts'
import { lockPost } from './stored-post.ts'

/** Take a published post down everywhere, for a reason that is kept. */
export async function takeDownPost(
  db: Writer,
  actor: Actor,
  command: {
    readonly postId: string
    readonly cause: 'request' | 'mistake'
    readonly reason: string
  },
  now: Date,
): Promise<({ ok: true } & Closed) | Refusal> {
  const post = await lockPost(db, command.postId)
  if (!post || !may(actor, 'post.see', post.schoolId)) return NOT_FOUND
  const { capacities } = await standingTo(db, actor, post)
  const attempt = { action: 'take_down', capacities, reason: command.reason } as const
  const allowed = decide(post.state, attempt)
  if (!allowed.ok) return lifecycleRefusal(allowed.why)
  const secret = refuseSecret(command.reason, 'reason')
  if (secret) return secret
  const closed = await closePublications(db, post, { cause: command.cause, now })
  const { due } = await stillStanding(db, post.postId)
  const decision = decide(post.state, { ...attempt, lastStep: !due })
  if (!decision.ok) return lifecycleRefusal(decision.why)
  await db
    .updateTable('posts')
    .set({
      state: decision.to,
      taken_down_reason: command.reason.trim(),
      revision: post.revision + 1,
      updated_at: now,
    })
    .where('post_id', '=', post.postId)
    .execute()
  await appendEntry(db, {
    trustId: post.trustId,
    at: now,
    actor: trailName(actor),
    action: 'post.taken_down',
    schoolId: post.schoolId,
    subject: `post:${post.postId}`,
    facts: { cause: command.cause, hosted: closed.takenDown, by_hand: closed.toDo },
  })
  return { ok: true, ...closed }
}

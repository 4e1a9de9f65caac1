import type { Writer } from '../../db/handles.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import { standingTo } from './capacities.ts'
import { refuseEmbargoed } from './embargo.ts'
import { decide } from './lifecycle.ts'
import { lifecycleRefusal, MOVED_ON, NOT_FOUND, type Refusal } from './refusal.ts'
import { refuseUntrained } from './refuse-untrained.ts'
import { lockPost } from './stored-post.ts'

/**
 * The publisher settles when an approved post goes out by itself. Moving the slot leaves the
 * approval standing: it binds the content, not the hour. Their training is asked of them now, not of
 * the clock that carries out what they settled.
 */
export async function confirmSlot(
  db: Writer,
  actor: Actor,
  command: { readonly postId: string; readonly contentSha256: string; readonly at: Date },
  now: Date,
): Promise<{ ok: true } | Refusal> {
  const post = await lockPost(db, command.postId)
  if (!post || !may(actor, 'post.see', post.schoolId)) return NOT_FOUND
  if (post.contentSha256 !== command.contentSha256) return MOVED_ON
  const { capacities } = await standingTo(db, actor, post)
  const decision = decide(post.state, { action: 'confirm_slot', capacities })
  if (!decision.ok) return lifecycleRefusal(decision.why)
  const { schoolId } = post
  const untrained = await refuseUntrained(db, actor, { schoolId, act: 'publish' }, now)
  if (untrained) return untrained
  if (command.at <= now) {
    return {
      ok: false,
      kind: 'incomplete',
      message: 'Choose a time that has not passed.',
      faults: [{ field: 'at', message: 'Choose a time that has not passed' }],
    }
  }
  const early = refuseEmbargoed(post.content, command.at, 'at')
  if (early) return early
  await db
    .updateTable('posts')
    .set({
      scheduled_for: command.at,
      slot_confirmed_by: actor.personId,
      revision: post.revision + 1,
      updated_at: now,
    })
    .where('post_id', '=', post.postId)
    .execute()
  await appendEntry(db, {
    trustId: post.trustId,
    at: now,
    actor: trailName(actor),
    action: 'post.slot_confirmed',
    schoolId: post.schoolId,
    subject: `post:${post.postId}`,
    facts: { version: post.version, slot: command.at.toISOString() },
  })
  return { ok: true }
}

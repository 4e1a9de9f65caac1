import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import { refuseEmbargoed } from './embargo.ts'
import { decide } from './lifecycle.ts'
import { openSeen, type SeenPost } from './open-seen.ts'
import { lifecycleRefusal, type Refusal } from './refusal.ts'
import { refuseUntrained } from './refuse-untrained.ts'

/**
 * The publisher settles when an approved post goes out by itself. Moving the slot leaves the
 * approval standing: it binds the content, not the hour. Their training is asked of them now, not of
 * the clock that carries out what they settled.
 */
export async function confirmSlot(
  db: Writer,
  actor: Actor,
  command: SeenPost & { readonly at: Date },
  now: Date,
): Promise<{ ok: true } | Refusal> {
  const opened = await openSeen(db, actor, command)
  if (!opened.ok) return opened
  const { post, capacities } = opened
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

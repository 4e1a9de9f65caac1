import { createHash } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import { comesDown } from './comes-down.ts'
import { forbidden, MOVED_ON, NOT_FOUND, type Refusal, refuseSecret } from './refusal.ts'
import { lockPost } from './stored-post.ts'

/**
 * Record that something published by hand has come down, and how that is known.
 * @param command.proof in words: what was looked at and what it showed
 */
export async function completeTakedown(
  db: Writer,
  actor: Actor,
  command: { readonly takedownId: string; readonly proof: string },
  now: Date,
): Promise<{ ok: true; postId: string } | Refusal> {
  const task = await db
    .selectFrom('takedowns as t')
    .innerJoin('publications as u', 'u.publication_id', 't.publication_id')
    .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
    .select(['t.takedown_id', 't.trust_id', 'u.publication_id', 'u.post_id', 'c.school_id'])
    .where('t.takedown_id', '=', command.takedownId)
    .executeTakeFirst()
  if (!task || !may(actor, 'post.see', task.school_id)) return NOT_FOUND
  if (!may(actor, 'post.take_down', task.school_id)) {
    return forbidden('Takedowns are recorded by the people who may take posts down.')
  }
  const secret = refuseSecret(command.proof, 'proof')
  if (secret) return secret
  // The post first, as everyone locks it first; then the task as it is by now.
  const post = await lockPost(db, task.post_id)
  const open = await db
    .selectFrom('takedowns')
    .select('takedown_id')
    .where('takedown_id', '=', task.takedown_id)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  if (!post || !open) return MOVED_ON
  await db
    .updateTable('takedowns')
    .set({ done_at: now, done_by: actor.personId, proof: command.proof })
    .where('takedown_id', '=', task.takedown_id)
    .execute()
  await db
    .updateTable('publications')
    .set({ state: 'taken_down', taken_down_at: now })
    .where('publication_id', '=', task.publication_id)
    .execute()
  await db
    .updateTable('network_errands')
    .set({ state: 'dropped', lease_until: null, ended_at: now })
    .where('publication_id', '=', task.publication_id)
    .where('ended_at', 'is', null)
    .execute()
  await comesDown(db, post, now)
  await appendEntry(db, {
    trustId: task.trust_id,
    at: now,
    actor: trailName(actor),
    action: 'takedown.done',
    schoolId: task.school_id,
    subject: `post:${task.post_id}`,
    facts: {
      takedown: task.takedown_id,
      proof: createHash('sha256').update(command.proof).digest('hex'),
    },
  })
  return { ok: true, postId: task.post_id }
}

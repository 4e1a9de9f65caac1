import type { Writer } from '../../../db/handles.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { type Refusal, refuseRole, refuseUnknown } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'

/** End a regular post; drafts that were begun stay with their owner. */
export async function endRegularPost(
  db: Writer,
  actor: Actor,
  command: { readonly schoolId: string; readonly regularId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId, regularId } = command
  if (!may(actor, 'template.keep', schoolId)) return refuseRole('template.keep')
  const ended = await db
    .updateTable('regular_posts')
    .set({ ended_at: now })
    .where('regular_id', '=', regularId)
    .where('school_id', '=', schoolId)
    .where('ended_at', 'is', null)
    .returning('regular_id')
    .executeTakeFirst()
  if (!ended)
    return refuseUnknown('This regular post does not run. It may have been ended already.')
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'regular_post.ended',
    schoolId,
    subject: `regular_post:${regularId}`,
  })
  return { ok: true }
}

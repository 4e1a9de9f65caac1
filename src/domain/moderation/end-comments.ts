import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, refuseAt, trailName } from '../people/index.ts'
import { type Refusal, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { looksAfter, moderatorsOf, partOf } from './moderators.ts'

/** End the comments on one post before their time, by whoever moderates its channel. Done twice is done. */
export async function endComments(
  db: Writer,
  actor: Actor,
  command: { readonly publicationId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const row = await db
    .selectFrom('publications as u')
    .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
    .select(['c.school_id', 'c.channel_id'])
    .where('u.publication_id', '=', command.publicationId)
    .executeTakeFirst()
  const unknown = refuseUnknown('There is no such post here. Go back to the list.')
  if (!row) return unknown
  const { school_id: schoolId } = row
  const moderators = await moderatorsOf(db, schoolId, londonDate(now))
  const moderator = partOf(moderators, actor.personId)
  if (!moderator || !looksAfter(moderator, row.channel_id)) {
    return refuseAt(actor, 'comment.moderate', { schoolId, unknown })
  }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('comment_closures')
    .values({
      trust_id: actor.trustId,
      publication_id: command.publicationId,
      closed_by: actor.personId,
      closed_at: now,
    })
    .onConflict((conflict) => conflict.columns(['trust_id', 'publication_id']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return { ok: true }
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'comments.ended',
    schoolId,
    subject: `publication:${command.publicationId}`,
  })
  return { ok: true }
}

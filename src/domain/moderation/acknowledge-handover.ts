import type { Writer } from '../../db/handles.ts'
import { type Actor, may, refuseAt, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'

/** The safeguarding lead says that they have what was handed to them. */
export async function acknowledgeHandover(
  db: Writer,
  actor: Actor,
  command: { readonly handoverId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const row = await db
    .selectFrom('comment_handovers')
    .select(['school_id', 'acknowledged_at'])
    .where('handover_id', '=', command.handoverId)
    .forUpdate()
    .executeTakeFirst()
  const unknown = refuseUnknown('There is no such entry. Look at the list again.')
  if (!row) return unknown
  const { school_id: schoolId } = row
  if (!may(actor, 'comment.receive', schoolId)) {
    return refuseAt(actor, 'comment.receive', { schoolId, unknown })
  }
  if (row.acknowledged_at) return refuse('Somebody has acknowledged this one already.')
  await db
    .updateTable('comment_handovers')
    .set({ acknowledged_by: actor.personId, acknowledged_at: now })
    .where('handover_id', '=', command.handoverId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'comment.acknowledged',
    schoolId,
    subject: `handover:${command.handoverId}`,
  })
  return { ok: true }
}

import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may, refuseAt, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'

/** Record that an adult took their permission back: from now on the gate asks again. */
export async function endMentionPermission(
  db: Writer,
  actor: Actor,
  command: { readonly permissionId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const today = londonDate(now)
  const permission = await db
    .selectFrom('mention_permissions')
    .select(['school_id', 'person_id', 'ends_on'])
    .where('permission_id', '=', command.permissionId)
    .forUpdate()
    .executeTakeFirst()
  const unknown = refuseUnknown('There is no such permission. Look at the list again.')
  if (!permission) return unknown
  const { school_id: schoolId } = permission
  const own = permission.person_id === actor.personId
  if (!own && !may(actor, 'mention.keep', schoolId)) {
    return refuseAt(actor, 'mention.keep', { schoolId, unknown })
  }
  if (permission.ends_on !== null && permission.ends_on <= today) {
    return refuse('This permission had ended already.')
  }
  await db
    .updateTable('mention_permissions')
    .set({ ends_on: today })
    .where('permission_id', '=', command.permissionId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'mention.ended',
    schoolId: permission.school_id,
    subject: `permission:${command.permissionId}`,
  })
  return { ok: true }
}

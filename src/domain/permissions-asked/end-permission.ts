import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import type { Refusal } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import { stepOnPermission } from './step-on.ts'
import type { PermissionAt } from './stored-permission.ts'

/** End what was approved, at once: a friend is removed, a reply was given. The entry stays. */
export async function endPermission(
  db: Writer,
  actor: Actor,
  command: PermissionAt & { readonly reason: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { reason } = command
  const step = await stepOnPermission(db, actor, { at: command, action: 'end', reason }, now)
  if (!step.ok) return step
  const secret = refusePasswordText(reason, 'reason')
  if (secret) return secret
  await db
    .updateTable('asked_permissions')
    .set({
      state: step.to,
      ended_by: actor.personId,
      ended_at: now,
      end_reason: reason.trim(),
      revision: step.permission.revision + 1,
    })
    .where('permission_id', '=', command.permissionId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'permission.ended',
    schoolId: command.schoolId,
    subject: `asked_permission:${command.permissionId}`,
    facts: { kind: command.kind },
  })
  return { ok: true }
}

import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import type { Refusal } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { stepOnPermission } from './step-on.ts'
import type { PermissionAt } from './stored-permission.ts'

/** Take back what one asked for, before it is decided. The entry stays. */
export async function withdrawPermission(
  db: Writer,
  actor: Actor,
  at: PermissionAt,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const step = await stepOnPermission(db, actor, { at, action: 'withdraw' }, now)
  if (!step.ok) return step
  await db
    .updateTable('asked_permissions')
    .set({ state: step.to, revision: step.permission.revision + 1 })
    .where('permission_id', '=', at.permissionId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'permission.withdrawn',
    schoolId: at.schoolId,
    subject: `asked_permission:${at.permissionId}`,
  })
  return { ok: true }
}

import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import { needsConsent } from './decide-permission.ts'
import { stepOnPermission } from './step-on.ts'
import type { PermissionAt } from './stored-permission.ts'

/**
 * Put on record that the parents of a child, or those responsible for an adult with learning disabilities,
 * agreed to them contributing, and where that is kept (oldchurch 18.8, A1.adm.8).
 */
export async function recordPermissionConsent(
  db: Writer,
  actor: Actor,
  command: PermissionAt & { readonly consent: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const step = await stepOnPermission(db, actor, { at: command, action: 'record_consent' }, now)
  if (!step.ok) return step
  const { permission } = step
  if (!needsConsent(permission)) {
    return refuse('Nobody has to agree for them: they are neither a child nor in care.')
  }
  const secret = refusePasswordText(command.consent, 'consent')
  if (secret) return secret
  await db
    .updateTable('asked_permissions')
    .set({
      consent: command.consent,
      consent_by: actor.personId,
      consent_at: now,
      revision: permission.revision + 1,
    })
    .where('permission_id', '=', permission.permissionId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'permission.consented',
    schoolId: permission.schoolId,
    subject: `asked_permission:${permission.permissionId}`,
  })
  return { ok: true }
}

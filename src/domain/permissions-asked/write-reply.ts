import { createHash } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import type { Refusal } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import { stepOnPermission } from './step-on.ts'
import type { PermissionAt } from './stored-permission.ts'

/**
 * Write the reply to an enquiry. It is held until whoever the policy names approves it as it stands;
 * another wording has to be approved again (oldchurch 16.7b, maesteg edu.5).
 */
export async function writeReply(
  db: Writer,
  actor: Actor,
  command: PermissionAt & { readonly reply: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const step = await stepOnPermission(db, actor, { at: command, action: 'write_reply' }, now)
  if (!step.ok) return step
  const { permission, to } = step
  const secret = refusePasswordText(command.reply, 'reply')
  if (secret) return secret
  if (permission.reply === command.reply) return { ok: true }
  await db
    .updateTable('asked_permissions')
    .set({
      state: to,
      reply: command.reply,
      step: 0,
      round: permission.round + 1,
      revision: permission.revision + 1,
    })
    .where('permission_id', '=', permission.permissionId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'permission.answered',
    schoolId: permission.schoolId,
    subject: `asked_permission:${permission.permissionId}`,
    facts: { sha256: createHash('sha256').update(command.reply).digest('hex') },
  })
  return { ok: true }
}

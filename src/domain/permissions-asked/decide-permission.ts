import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { choicesFor } from '../channels/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import { registerOf } from './kinds.ts'
import { type PermissionStep, stepOnPermission } from './step-on.ts'
import { type PermissionAt, permissionDigest, type StoredPermission } from './stored-permission.ts'

/** What somebody decides on an entry. */
export interface DecidePermission extends PermissionAt {
  /** Digest of what they had before their eyes. */
  readonly contentSha256: string
  readonly outcome: 'approved' | 'refused'
  readonly reason: string
}

const STEPS = {
  approved: { does: 'approve', action: 'permission.approved' },
  refused: { does: 'refuse', action: 'permission.refused' },
} as const

/**
 * Approve an entry as it was seen, or refuse it, at the step at which it stands. A friend who is a child
 * or an adult with learning disabilities is not approved before those responsible have agreed
 * (oldchurch A1.adm.8), and an enquiry not before there is a reply to approve (maesteg edu.5).
 */
export async function decidePermission(
  db: Writer,
  actor: Actor,
  command: DecidePermission,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { outcome, reason } = command
  const wanted = { at: command, action: STEPS[outcome].does, reason }
  const step = await stepOnPermission(db, actor, wanted, now)
  if (!step.ok) return step
  const { permission, to, lastStep } = step
  if (permissionDigest(permission) !== command.contentSha256) {
    return refuse('This has changed since you opened it. Read it again, then decide.')
  }
  const secret = refusePasswordText(reason, 'reason')
  if (secret) return secret
  const unready = outcome === 'approved' ? refuseUnready(permission) : undefined
  if (unready) return unready
  await keepDecision(db, actor, { command, step }, now)
  await db
    .updateTable('asked_permissions')
    .set({
      state: to,
      step: outcome === 'approved' && !lastStep ? permission.step + 1 : permission.step,
      revision: permission.revision + 1,
    })
    .where('permission_id', '=', permission.permissionId)
    .execute()
  return { ok: true }
}

/** Whether an entry’s people have to agree through those responsible for them. */
export function needsConsent({ kind, answers }: StoredPermission): boolean {
  const { consentFor } = registerOf(kind)
  if (!consentFor) return false
  return choicesFor(answers, consentFor.field).some((one) => consentFor.any.includes(one))
}

function refuseUnready(permission: StoredPermission): Refusal | undefined {
  if (needsConsent(permission) && permission.consent === null) {
    return refuse('Put on record first that parents or those responsible agreed.')
  }
  const answered = registerOf(permission.kind).actions.includes('write_reply')
  if (answered && permission.reply === null) {
    return refuse('There is no reply to approve yet. Have it written first.')
  }
  return undefined
}

async function keepDecision(
  db: Writer,
  actor: Actor,
  made: { readonly command: DecidePermission; readonly step: PermissionStep },
  now: Date,
): Promise<void> {
  const { command } = made
  const { permission, deciders } = made.step
  const { round, step } = permission
  const asCover = deciders.people.some((one) => one.personId === actor.personId && one.asCover)
  const role = permission.steps[step]?.role ?? null
  const reason = command.reason.trim()
  await db
    .insertInto('permission_decisions')
    .values({
      trust_id: actor.trustId,
      decision_id: randomUUID(),
      permission_id: permission.permissionId,
      round,
      step,
      role,
      standing: deciders.standing,
      as_cover: asCover,
      decided_by: actor.personId,
      outcome: command.outcome,
      reason: reason === '' ? null : reason,
      content_sha256: command.contentSha256,
      decided_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: STEPS[command.outcome].action,
    schoolId: permission.schoolId,
    subject: `asked_permission:${permission.permissionId}`,
    facts: {
      kind: permission.kind,
      sha256: command.contentSha256,
      round,
      step,
      role: role ?? 'vetter',
      standing: deciders.standing,
      as_cover: asCover,
    },
  })
}

import type { Writer } from '../../../db/handles.ts'
import { type Actor, trailName } from '../../people/index.ts'
import type { Refusal } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import { stepOnPermit } from './step-on-permit.ts'
import type { PermitAt } from './stored-permit.ts'

/** Take back what was asked for and is not decided yet. It stays on record. */
export async function withdrawPermit(
  db: Writer,
  actor: Actor,
  at: PermitAt,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const step = await stepOnPermit(db, actor, { at, action: 'withdraw' }, now)
  if (!step.ok) return step
  await db
    .updateTable('contact_permits')
    .set({ state: step.to, revision: step.permit.revision + 1 })
    .where('permit_id', '=', at.permitId)
    .execute()
  await enter(db, actor, { at, action: 'contact_permit.withdrawn' }, now)
  return { ok: true }
}

/**
 * End contact before its day, as its reason has ended or it should not go on (societas 5.6a). What is left
 * is to remove the connection.
 */
export async function endPermit(
  db: Writer,
  actor: Actor,
  command: PermitAt & { readonly reason: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { reason } = command
  const step = await stepOnPermit(db, actor, { at: command, action: 'end', reason }, now)
  if (!step.ok) return step
  await db
    .updateTable('contact_permits')
    .set({
      state: step.to,
      revision: step.permit.revision + 1,
      closing_at: now,
      closing_cause: 'early',
      closing_reason: reason,
    })
    .where('permit_id', '=', command.permitId)
    .execute()
  await enter(db, actor, { at: command, action: 'contact_permit.closing' }, now)
  return { ok: true }
}

/**
 * Declare that the connection is removed, so that no more contact is possible: a declaration and not
 * proof (societas 5.6c, policy-parameters 9.25). For somebody who left, whoever oversees them does.
 */
export async function attestClosing(
  db: Writer,
  actor: Actor,
  at: PermitAt,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const step = await stepOnPermit(db, actor, { at, action: 'attest' }, now)
  if (!step.ok) return step
  await db
    .updateTable('contact_permits')
    .set({
      state: step.to,
      revision: step.permit.revision + 1,
      attested_by: actor.personId,
      attested_at: now,
    })
    .where('permit_id', '=', at.permitId)
    .execute()
  await enter(db, actor, { at, action: 'contact_permit.ended' }, now)
  return { ok: true }
}

async function enter(
  db: Writer,
  actor: Actor,
  entry: {
    readonly at: PermitAt
    readonly action: 'contact_permit.withdrawn' | 'contact_permit.closing' | 'contact_permit.ended'
  },
  now: Date,
): Promise<void> {
  const { at, action } = entry
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action,
    schoolId: at.schoolId,
    subject: `contact_permit:${at.permitId}`,
  })
}

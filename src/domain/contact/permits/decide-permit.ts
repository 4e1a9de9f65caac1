import type { Writer } from '../../../db/handles.ts'
import { londonDate } from '../../london-time.ts'
import { queueMail } from '../../mail/index.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import type { DecidePermit } from '../forms.ts'
import { learnersOfPermit } from './learners-of-permit.ts'
import { stepOnPermit } from './step-on-permit.ts'

const STEPS = {
  approved: { does: 'approve', action: 'contact_permit.approved' },
  refused: { does: 'refuse', action: 'contact_permit.refused' },
} as const

/**
 * Approve contact as it was seen, or refuse it. It is not approved before parents of everybody under 16
 * have agreed and those of older learners know, or the safeguarding lead has decided (societas 5.5a, 5.5b).
 */
export async function decidePermit(
  db: Writer,
  actor: Actor,
  command: DecidePermit,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { outcome, reason, permitId, schoolId } = command
  const { does, action } = STEPS[outcome]
  const step = await stepOnPermit(db, actor, { at: command, action: does, reason }, now)
  if (!step.ok) return step
  const { permit, to } = step
  if (permit.revision !== command.revision) {
    return refuse('This has changed since you opened it. Read it again, then decide.')
  }
  const unready =
    outcome === 'approved' ? await refuseUnready(db, permit, londonDate(now)) : undefined
  if (unready) return unready
  await db
    .updateTable('contact_permits')
    .set({
      state: to,
      revision: permit.revision + 1,
      decided_by: actor.personId,
      decided_at: now,
      decide_reason: reason || null,
    })
    .where('permit_id', '=', permitId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action,
    schoolId,
    subject: `contact_permit:${permitId}`,
    facts: { revision: permit.revision },
  })
  const told = { kind: 'contact_decided', occasion: permitId, schoolId } as const
  await queueMail(db, { trustId: actor.trustId, to: [permit.askedBy], ...told }, now)
  return { ok: true }
}

async function refuseUnready(
  db: Writer,
  permit: { readonly permitId: string; readonly endsOn: string },
  today: string,
): Promise<Refusal | undefined> {
  if (permit.endsOn <= today) {
    return refuse('Its end date has come. Have it asked for again with another one.')
  }
  const learners = await learnersOfPermit(db, permit.permitId, today)
  const missing = learners.filter(({ ready }) => !ready)
  if (missing.length === 0) return undefined
  return refuse(
    missing.some(({ parentsTo }) => parentsTo === 'agree')
      ? 'Put on record first that a parent or carer of everybody under 16 agreed.'
      : 'Put on record first that parents know. Where telling them is not safe, the safeguarding lead decides.',
  )
}

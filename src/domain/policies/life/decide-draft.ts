import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { approvers } from '../../../policy/index.ts'
import { londonDate } from '../../london-time.ts'
import type { Actor } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import type { ApproveDraft, SendBackDraft } from './forms.ts'
import { inForceForDraft } from './in-force-for-draft.ts'
import { keepStep, type Step, stepOn } from './step.ts'

/**
 * Put on record that the body which the policy names has approved exactly these words, with where its
 * minutes say so. Nobody who wrote a part of them may.
 */
export async function approveDraft(
  db: Writer,
  actor: Actor,
  command: ApproveDraft,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { draftId, contentSha256, minuteRef, metOn } = command
  const step = await stepOn(db, actor, { draftId, action: 'approve', seen: contentSha256 }, now)
  if (!step.ok) return refuseWriter(step, actor)
  if (metOn > londonDate(now)) return refuse('The meeting cannot be on a day to come.', 'metOn')
  const secret = refusePasswordText(minuteRef, 'minuteRef')
  if (secret) return secret
  await keepDecision(db, actor, { step, outcome: 'approved', minuteRef, metOn }, now)
  await keepStep(
    db,
    actor,
    { ...step, action: 'policy_draft.approved', facts: { met_on: metOn } },
    now,
  )
  return { ok: true }
}

/** Send a draft back to be written, with what should change. */
export async function sendBackDraft(
  db: Writer,
  actor: Actor,
  command: SendBackDraft,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { draftId, contentSha256, reason } = command
  const step = await stepOn(db, actor, { draftId, action: 'send_back', seen: contentSha256 }, now)
  if (!step.ok) return step
  const secret = refusePasswordText(reason, 'reason')
  if (secret) return secret
  await keepDecision(db, actor, { step, outcome: 'sent_back', reason }, now)
  await keepStep(db, actor, { ...step, action: 'policy_draft.sent_back' }, now)
  return { ok: true }
}

/** Says plainly what a writer would otherwise read as a missing role. */
function refuseWriter(refusal: Refusal, actor: Actor): Refusal {
  if (refusal.kind !== 'forbidden') return refusal
  const message = `${refusal.message} Nobody approves a policy of which they wrote a part, ${actor.name}.`
  return { ...refusal, message }
}

interface Decision {
  readonly step: Step
  readonly outcome: 'approved' | 'sent_back'
  readonly minuteRef?: string
  readonly metOn?: string
  readonly reason?: string
}

async function keepDecision(
  db: Writer,
  actor: Actor,
  { step, outcome, minuteRef, metOn, reason }: Decision,
  now: Date,
): Promise<void> {
  const { pack } = await inForceForDraft(db, step.draft, now)
  await db
    .insertInto('policy_approvals')
    .values({
      trust_id: actor.trustId,
      approval_id: randomUUID(),
      draft_id: step.draft.draftId,
      outcome,
      body: approvers(pack).says,
      minute_ref: minuteRef ?? null,
      met_on: metOn ?? null,
      reason: reason ?? null,
      content_sha256: step.draft.contentSha256,
      decided_by: actor.personId,
      decided_at: now,
    })
    .execute()
}

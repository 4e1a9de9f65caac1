import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { londonDate } from '../../london-time.ts'
import type { Actor } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import type { OpenConsultation } from './forms.ts'
import { keepStep, stepOn } from './step.ts'

/** Lay a draft before a union, staff, governors or others until a day, with its words as they are now. */
export async function openConsultation(
  db: Writer,
  actor: Actor,
  command: OpenConsultation,
  now: Date,
): Promise<{ readonly ok: true; readonly consultationId: string } | Refusal> {
  const { draftId, kind, whom, closesOn } = command
  const step = await stepOn(db, actor, { draftId, action: 'consult' }, now)
  if (!step.ok) return step
  const today = londonDate(now)
  if (closesOn < today) return refuse('Choose a day that is not over yet.', 'closesOn')
  const secret = refusePasswordText(whom, 'whom')
  if (secret) return secret
  const consultationId = randomUUID()
  await db
    .insertInto('policy_consultations')
    .values({
      trust_id: actor.trustId,
      consultation_id: consultationId,
      draft_id: draftId,
      kind,
      whom,
      opened_on: today,
      closes_on: closesOn,
      closed_at: null,
      content_sha256: step.draft.contentSha256,
      opened_by: actor.personId,
    })
    .execute()
  const facts = { consultation: consultationId, kind, closes_on: closesOn }
  await keepStep(db, actor, { ...step, action: 'policy_draft.consulted', facts }, now)
  return { ok: true, consultationId }
}

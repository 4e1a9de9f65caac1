import type { Writer } from '../../../db/handles.ts'
import type { Actor } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { consultationAt } from './consultation-at.ts'
import { keepStep, stepOn } from './step.ts'

/** Close a consultation, once every comment in it has an answer. */
export async function closeConsultation(
  db: Writer,
  actor: Actor,
  command: { readonly consultationId: string },
  now: Date,
): Promise<{ readonly ok: true; readonly draftId: string } | Refusal> {
  const { consultationId } = command
  const at = await consultationAt(db, actor, consultationId, now)
  if (!at.ok) return at
  if (at.closed) return refuse('This consultation is closed already.')
  const { draftId } = at.draft
  const step = await stepOn(db, actor, { draftId, action: 'close_consultation' }, now)
  if (!step.ok) return step
  const waiting = await db
    .selectFrom('policy_comments')
    .select('comment_id')
    .where('consultation_id', '=', consultationId)
    .where('answer', 'is', null)
    .execute()
  if (waiting.length > 0) {
    return refuse(`Answer every comment first: ${waiting.length} still without an answer.`)
  }
  await db
    .updateTable('policy_consultations')
    .set({ closed_at: now })
    .where('consultation_id', '=', consultationId)
    .execute()
  const facts = { consultation: consultationId }
  await keepStep(db, actor, { ...step, action: 'policy_draft.consultation_closed', facts }, now)
  return { ok: true, draftId }
}

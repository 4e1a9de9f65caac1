import type { Writer } from '../../../db/handles.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { appendEntry } from '../../trail/index.ts'
import { consultationAt } from './consultation-at.ts'
import type { AnswerComment } from './forms.ts'

const UNKNOWN = refuseUnknown('There is no such comment, or it is not for your school.')

/** Answer a comment: once, so that what was answered stays as it was read. */
export async function answerComment(
  db: Writer,
  actor: Actor,
  command: AnswerComment,
  now: Date,
): Promise<{ readonly ok: true; readonly draftId: string } | Refusal> {
  const { commentId, answer } = command
  const comment = await db
    .selectFrom('policy_comments')
    .select(['consultation_id', 'answer'])
    .where('comment_id', '=', commentId)
    .forUpdate()
    .executeTakeFirst()
  if (!comment) return UNKNOWN
  const at = await consultationAt(db, actor, comment.consultation_id, now)
  if (!at.ok) return at.kind === 'not_found' ? UNKNOWN : at
  if (comment.answer !== null) return refuse('This comment has been answered already.')
  const secret = refusePasswordText(answer, 'answer')
  if (secret) return secret
  await db
    .updateTable('policy_comments')
    .set({ answer, answered_by: actor.personId, answered_at: now })
    .where('comment_id', '=', commentId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'policy_draft.answered',
    schoolId: at.draft.schoolIds[0] ?? null,
    subject: `policy_draft:${at.draft.draftId}`,
    facts: { comment: commentId },
  })
  return { ok: true, draftId: at.draft.draftId }
}

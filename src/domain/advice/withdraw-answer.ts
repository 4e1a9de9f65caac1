import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import { digestOf } from './ask-question.ts'
import { lockedQuestion, type QuestionAt } from './find-question.ts'
import type { PublishAnswer } from './forms.ts'
import { type IndexOf, refuseNames } from './names-nobody.ts'

/** Take an answer out of the advisor again; the person who asked keeps it. */
export async function withdrawAnswer(
  db: Writer,
  actor: Actor,
  command: QuestionAt,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const found = await lockedQuestion(db, actor, command)
  if (!found.ok) return found
  if (found.question.state !== 'published') return refuse('This answer is not in the advisor.')
  await db
    .updateTable('policy_questions')
    .set({ state: 'withdrawn' })
    .where('question_id', '=', command.questionId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'answer.withdrawn',
    schoolId: found.question.schoolId,
    subject: `question:${command.questionId}`,
  })
  return { ok: true }
}

/**
 * Make an answer that was private, or was taken out, part of the school's advisor.
 * @param indexOf finds the school's register, in which nobody of the published words may be found
 */
export async function publishAnswer(
  db: Writer,
  actor: Actor,
  { command, indexOf }: { readonly command: PublishAnswer; readonly indexOf: IndexOf },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const found = await lockedQuestion(db, actor, command)
  if (!found.ok) return found
  const { question } = found
  if (question.answer === null) return refuse('Answer the question first.')
  if (question.state === 'published') return refuse('This answer is in the advisor already.')
  const { publicQuestion } = command
  const index = await indexOf(db, question.schoolId)
  const faulty =
    refusePasswordText(publicQuestion, 'publicQuestion') ??
    refuseNames(publicQuestion, 'publicQuestion', index) ??
    refuseNames(question.answer, 'publicQuestion', index)
  if (faulty) return faulty
  await db
    .updateTable('policy_questions')
    .set({ state: 'published', public_question: publicQuestion, published_at: now })
    .where('question_id', '=', command.questionId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'answer.published',
    schoolId: question.schoolId,
    subject: `question:${command.questionId}`,
    facts: { sha256: digestOf(publicQuestion) },
  })
  return { ok: true }
}

import type { Reader, Writer } from '../../db/handles.ts'
import { type Actor, rolesAt } from '../people/index.ts'
import { type Refusal, refuseUnknown } from '../refusal.ts'
import { answers, type StoredQuestion, toQuestion } from './question.ts'

const UNKNOWN = refuseUnknown('There is no such question here. Go back to the list.')

/** A question is known at its own school alone. */
export interface QuestionAt {
  readonly schoolId: string
  readonly questionId: string
}

type Found = { readonly ok: true; readonly question: StoredQuestion } | Refusal

/** The refusal for somebody who may not answer; without a role there, the question does not exist. */
function refuseAnswering(actor: Actor, question: StoredQuestion): Refusal {
  const known = actor.personId === question.askedBy || rolesAt(actor, question.schoolId).length > 0
  if (!known) return UNKNOWN
  return {
    ok: false,
    kind: 'forbidden',
    message: 'This question is answered by whoever the policy names for questions, or by the head.',
  }
}

/** A question that this person answers, locked until the transaction ends. */
export async function lockedQuestion(db: Writer, actor: Actor, at: QuestionAt): Promise<Found> {
  const row = await db
    .selectFrom('policy_questions')
    .selectAll()
    .where('question_id', '=', at.questionId)
    .where('school_id', '=', at.schoolId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return UNKNOWN
  const question = toQuestion(row)
  return answers(actor, question) ? { ok: true, question } : refuseAnswering(actor, question)
}

/** A question that this person asked or answers. */
export async function findQuestion(db: Reader, actor: Actor, at: QuestionAt): Promise<Found> {
  const row = await db
    .selectFrom('policy_questions')
    .selectAll()
    .where('question_id', '=', at.questionId)
    .where('school_id', '=', at.schoolId)
    .executeTakeFirst()
  if (!row) return UNKNOWN
  const question = toQuestion(row)
  const open = question.askedBy === actor.personId || answers(actor, question)
  return open ? { ok: true, question } : refuseAnswering(actor, question)
}

import type { Writer } from '../../db/handles.ts'
import type { GateIndex } from '../../gate/index.ts'
import { answer as adviceOn, findSituation } from '../../policy/advise/index.ts'
import { clauseNumber, type Pack } from '../../policy/index.ts'
import { londonDate } from '../london-time.ts'
import { queueMail } from '../mail/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { packOf, policyInForce } from '../policies/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import { digestOf } from './ask-question.ts'
import { lockedQuestion } from './find-question.ts'
import type { AnswerQuestion } from './forms.ts'
import { type IndexOf, refuseNames } from './names-nobody.ts'
import type { StoredQuestion } from './question.ts'

/**
 * Answer a question: for the person who asked alone, or for everybody at the school, where it becomes
 * part of the advisor. An answer may be stricter than the policy, never looser: what a clause, the
 * floor or the law forbids in that very situation cannot be answered with a yes.
 * @param indexOf finds the school's register, in which nobody of the published words may be found
 */
export async function answerQuestion(
  db: Writer,
  actor: Actor,
  { command, indexOf }: { readonly command: AnswerQuestion; readonly indexOf: IndexOf },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const found = await lockedQuestion(db, actor, command)
  if (!found.ok) return found
  const { question } = found
  if (question.state !== 'asked') {
    return refuse('Somebody else has answered this question meanwhile. Look at it again.')
  }
  const pack = await packOf(db, question.policyVersionId)
  const clauses = clausesNamed(pack, command.clauses)
  if (!clauses.ok) return clauses
  const published = command.publish === 'yes'
  const faulty =
    refusePasswordText(command.answer, 'answer') ??
    (await refuseLooser(db, question, command, now)) ??
    (published ? refusePublic(command, await indexOf(db, question.schoolId)) : undefined)
  if (faulty) return faulty
  await db
    .updateTable('policy_questions')
    .set({
      state: published ? 'published' : 'private',
      verdict: command.verdict,
      answer: command.answer,
      clauses: JSON.stringify(clauses.ids),
      answered_by: actor.personId,
      answered_at: now,
      public_question: published ? command.publicQuestion : null,
      published_at: published ? now : null,
    })
    .where('question_id', '=', question.questionId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'question.answered',
    schoolId: question.schoolId,
    subject: `question:${question.questionId}`,
    facts: {
      sha256: digestOf(command.answer),
      verdict: command.verdict,
      clauses: clauses.ids,
      published,
    },
  })
  const { questionId, schoolId, askedBy } = question
  const about = { schoolId, subjectId: questionId, occasion: questionId }
  const to = [askedBy]
  await queueMail(db, { trustId: actor.trustId, to, kind: 'question_answered', ...about }, now)
  return { ok: true }
}

function refusePublic(
  { answer, publicQuestion }: Pick<AnswerQuestion, 'answer' | 'publicQuestion'>,
  index: GateIndex,
): Refusal | undefined {
  return (
    refusePasswordText(publicQuestion, 'publicQuestion') ??
    refuseNames(publicQuestion, 'publicQuestion', index) ??
    refuseNames(answer, 'answer', index)
  )
}

/** The clauses that somebody wrote down by their numbers. */
function clausesNamed(
  pack: Pack,
  numbers: readonly string[],
): { readonly ok: true; readonly ids: readonly string[] } | Refusal {
  const byNumber = new Map(pack.clauses.map(({ id }) => [clauseNumber(id).toLowerCase(), id]))
  const unknown = numbers.find((number) => !byNumber.has(number.toLowerCase()))
  if (unknown !== undefined) {
    const message = `This policy has no clause ${unknown}. Write numbers as they stand there, like ${clauseNumber(pack.clauses[0]?.id ?? '')}.`
    return refuse(message, 'clauses')
  }
  return {
    ok: true,
    ids: [...new Set(numbers.flatMap((one) => byNumber.get(one.toLowerCase()) ?? []))],
  }
}

async function refuseLooser(
  db: Writer,
  question: StoredQuestion,
  { verdict }: Pick<AnswerQuestion, 'verdict'>,
  now: Date,
): Promise<Refusal | undefined> {
  const situation = question.situation === null ? undefined : findSituation(question.situation)
  if (!situation || (verdict !== 'may' && verdict !== 'may_if')) return undefined
  const { pack, overrides } = await policyInForce(db, question.schoolId, londonDate(now))
  const { standing, facts } = question
  const worked = adviceOn(situation, { pack, overrides, standing, facts })
  if (worked.kind !== 'may_not') return undefined
  return refuse(
    `What is written down says no here: ${worked.headline} An answer may be stricter than that, never looser. If the policy is wrong, it has to change first.`,
    'verdict',
  )
}

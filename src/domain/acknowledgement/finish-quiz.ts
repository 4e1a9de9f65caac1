import type { Writer } from '../../db/handles.ts'
import { type QuizQuestion, quizFor } from '../../policy/index.ts'
import { londonDate } from '../london-time.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type BoundPolicy, boundPolicies } from './bound-policies.ts'
import { NOT_BOUND } from './open-part.ts'

/** The questions that a person is asked before signing; none unless their school wants them. */
export function quizOf(policy: BoundPolicy, personId: string): QuizQuestion[] {
  const { policyVersionId } = policy.versions
  return quizFor(policy, { personId, policyVersionId, count: policy.quizQuestions })
}

/** Whether there are questions that a person has still to answer before signing. */
export function quizWaits(policy: BoundPolicy, personId: string): boolean {
  return !policy.quizDone && quizOf(policy, personId).length > 0
}

/**
 * Take the answers to the questions before signing. Only that they were all answered as the policy has it is
 * kept; what was answered wrongly, and how often, is kept nowhere.
 * @returns the questions to be looked up and asked again, none where it is done
 */
export async function finishQuiz(
  db: Writer,
  command: {
    readonly trustId: string
    readonly personId: string
    readonly schoolId: string
    readonly policyVersionId: string
    /** What was chosen, by question. */
    readonly answers: Readonly<Record<string, string>>
  },
  now: Date,
): Promise<{ readonly ok: true; readonly again: readonly string[] } | Refusal> {
  const { personId, schoolId, policyVersionId, answers } = command
  const policies = await boundPolicies(db, personId, londonDate(now))
  const policy = policies.find((one) => one.schoolId === schoolId)
  if (!policy) return NOT_BOUND
  if (policy.versions.policyVersionId !== policyVersionId) {
    return refuse('A new version is in force since you began. Read that one and sign it.')
  }
  if (!policy.finished) return refuse('Open the policy to its end first, then answer.')
  const again = quizOf(policy, personId)
    .filter(({ key, right }) => answers[key] !== right)
    .map(({ key }) => key)
  if (again.length > 0) return { ok: true, again }
  await db
    .updateTable('policy_readings')
    .set({ quiz_done_at: now })
    .where('policy_version_id', '=', policyVersionId)
    .where('person_id', '=', personId)
    .where('quiz_done_at', 'is', null)
    .execute()
  return { ok: true, again }
}

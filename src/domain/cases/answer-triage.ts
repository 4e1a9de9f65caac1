import type { Writer } from '../../db/handles.ts'
import { isHarmAnswer, type TriageAnswers } from '../../policy/cases/index.ts'
import type { CaseNation } from '../../vocabulary/cases.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { leads, lockKnownCase } from './known-case.ts'
import { NO_SUCH_CASE, NOT_YOURS } from './refusals.ts'

/** One answer to one question of the triage; of the first that of harm says the nation as well. */
export interface TriageAnswer {
  readonly caseId: string
  readonly answer: TriageAnswers
  readonly nation?: CaseNation | undefined
}

/**
 * Keep the answer to a question of the triage. Any question can be answered again, also after the triage
 * was decided: what is then worked out waits to be decided anew.
 */
export async function answerTriage(
  db: Writer,
  actor: Actor,
  { caseId, answer, nation }: TriageAnswer,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const known = await lockKnownCase(db, actor, caseId, now)
  if (!known) return NO_SUCH_CASE
  if (!leads(known)) return NOT_YOURS
  if (known.stage === 'closed') return refuse('This case is closed. Open it again first.')
  const where = nation ?? known.nation
  if (answer.harm && !isHarmAnswer(where, answer.harm)) {
    return refuse('Choose what it may be, or one of the last three alone.', 'harm')
  }
  // Limbs of one nation say nothing under another.
  const { harm, ...rest } = known.answers
  const before = where === known.nation && harm ? { ...rest, harm } : rest
  const answers: TriageAnswers = { ...before, ...answer }
  await db
    .updateTable('cases')
    .set({ triage: JSON.stringify(answers), nation: where })
    .where('case_id', '=', caseId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'case.answered',
    schoolId: known.schoolId,
    subject: `case:${caseId}`,
    facts: { questions: Object.keys(answer) },
  })
  return { ok: true }
}

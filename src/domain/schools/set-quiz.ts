import type { Reader, Writer } from '../../db/handles.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { type Refusal, refuseRole } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'

/** How many questions a school may ask before signing; 0 for none. */
export const QUIZ_COUNTS = [0, 3, 4, 5] as const
export type QuizCount = (typeof QUIZ_COUNTS)[number]

/** How many questions a school asks before its policy is signed; 0 for none. */
export async function quizCount(db: Reader, schoolId: string): Promise<number> {
  const row = await db
    .selectFrom('schools')
    .select('quiz_questions')
    .where('school_id', '=', schoolId)
    .executeTakeFirst()
  return row?.quiz_questions ?? 0
}

/** Set how many questions are asked before signing, from now on. Set as it is already, nothing happens. */
export async function setQuiz(
  db: Writer,
  actor: Actor,
  command: { readonly schoolId: string; readonly questions: QuizCount },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId, questions } = command
  if (!may(actor, 'school.settings', schoolId)) return refuseRole('school.settings')
  const { numUpdatedRows } = await db
    .updateTable('schools')
    .set({ quiz_questions: questions })
    .where('school_id', '=', schoolId)
    .where('quiz_questions', '!=', questions)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return { ok: true }
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'school.changed',
    schoolId,
    subject: `school:${schoolId}`,
    facts: { fields: ['quizQuestions'], questions },
  })
  return { ok: true }
}

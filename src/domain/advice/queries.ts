import type { Reader } from '../../db/handles.ts'
import type { AnswerKind } from '../../policy/advise/index.ts'
import { londonDate } from '../london-time.ts'
import type { Actor } from '../people/index.ts'
import { workingDaysBetween } from '../working-days.ts'
import { answers, type StoredQuestion, toQuestion } from './question.ts'

/** A school that promises an answer keeps to a week of work. */
export const ANSWER_WITHIN_WORKING_DAYS = 5

export interface ListedQuestion extends StoredQuestion {
  readonly askedByName: string
  readonly answeredByName: string | null
}

/** A question in the queue, with its clock. */
export interface WaitingQuestion extends ListedQuestion {
  readonly schoolName: string
  /** Working days since it was asked. */
  readonly waited: number
  readonly late: boolean
}

/** An answer that is part of a school's advisor. It names nobody. */
export interface PublishedAnswer {
  readonly questionId: string
  readonly situation: string | null
  readonly question: string
  readonly answer: string
  readonly verdict: AnswerKind
  readonly clauses: readonly string[]
  readonly publishedAt: Date
}

function listed(db: Reader) {
  return db
    .selectFrom('policy_questions as q')
    .innerJoin('people as p', 'p.person_id', 'q.asked_by')
    .innerJoin('schools as s', 's.school_id', 'q.school_id')
    .leftJoin('people as a', 'a.person_id', 'q.answered_by')
    .selectAll('q')
    .select(['p.name as asked_by_name', 'a.name as answered_by_name', 's.name as school_name'])
}

type Row = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>

function toListed(row: Row): ListedQuestion {
  return {
    ...toQuestion(row),
    askedByName: row.asked_by_name,
    answeredByName: row.answered_by_name,
  }
}

/** Names are for those who asked and those who answer. */
export async function ownQuestions(
  db: Reader,
  actor: Actor,
  schoolId: string,
): Promise<ListedQuestion[]> {
  const rows = await listed(db)
    .where('q.asked_by', '=', actor.personId)
    .where('q.school_id', '=', schoolId)
    .orderBy('q.asked_at', 'desc')
    .orderBy('q.question_id')
    .limit(100)
    .execute()
  return rows.map(toListed)
}

/** Every question that waits for this person, the oldest first. */
export async function questionsWaiting(
  db: Reader,
  actor: Actor,
  now: Date,
  schoolId?: string,
): Promise<WaitingQuestion[]> {
  const rows = await listed(db)
    .where('q.state', '=', 'asked')
    .$if(schoolId !== undefined, (query) => query.where('q.school_id', '=', schoolId ?? ''))
    .orderBy('q.asked_at')
    .orderBy('q.question_id')
    .limit(500)
    .execute()
  return rows
    .filter((row) => answers(actor, toQuestion(row)))
    .map((row) => {
      const waited = workingDaysBetween(londonDate(row.asked_at), londonDate(now))
      const late = waited > ANSWER_WITHIN_WORKING_DAYS
      return { ...toListed(row), schoolName: row.school_name, waited, late }
    })
}

/** What was answered at a school, for those who answer there; the newest first. */
export async function answeredQuestions(
  db: Reader,
  actor: Actor,
  schoolId: string,
): Promise<ListedQuestion[]> {
  const rows = await listed(db)
    .where('q.school_id', '=', schoolId)
    .where('q.state', '<>', 'asked')
    .orderBy('q.answered_at', 'desc')
    .orderBy('q.question_id')
    .limit(100)
    .execute()
  return rows.filter((row) => answers(actor, toQuestion(row))).map(toListed)
}

/** One question with the names of both sides. The caller has found it with `findQuestion`. */
export async function namesOf(
  db: Reader,
  questionId: string,
): Promise<Pick<ListedQuestion, 'askedByName' | 'answeredByName'>> {
  const row = await listed(db).where('q.question_id', '=', questionId).executeTakeFirstOrThrow()
  return { askedByName: row.asked_by_name, answeredByName: row.answered_by_name }
}

/** The answers that a school has made part of its advisor, the newest first. */
export async function publishedAnswers(db: Reader, schoolId: string): Promise<PublishedAnswer[]> {
  const rows = await db
    .selectFrom('policy_questions')
    .selectAll()
    .where('school_id', '=', schoolId)
    .where('state', '=', 'published')
    .orderBy('published_at', 'desc')
    .orderBy('question_id')
    .limit(300)
    .execute()
  return rows.map((row) => {
    const { questionId, situation, clauses } = toQuestion(row)
    return {
      questionId,
      situation,
      clauses,
      question: row.public_question ?? '',
      answer: row.answer ?? '',
      verdict: row.verdict ?? 'silent',
      publishedAt: row.published_at ?? row.asked_at,
    }
  })
}

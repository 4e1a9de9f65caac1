import type { Reader } from '../../db/handles.ts'
import type { ConsentRecords } from '../../policy/index.ts'
import { monthsAfter } from '../calendar.ts'
import { londonDate } from '../london-time.ts'

/** Eighteen years. */
const ADULT_MONTHS = 18 * 12

const NOTHING_ON_RECORD: ConsentRecords = {
  answers: [],
  objections: [],
  restrictions: [],
  learner: { status: 'left' },
}

/**
 * Everything on record about these learners of one school, in four queries however many they are.
 * @returns one entry for each id asked; an id that is not the school's counts as a learner who left
 */
export async function recordsOf(
  db: Reader,
  asked: { readonly schoolId: string; readonly learnerIds: readonly string[]; readonly at: Date },
): Promise<Map<string, ConsentRecords>> {
  const ids = [...new Set(asked.learnerIds)]
  if (ids.length === 0) return new Map()
  const [learners, answers, objections, restrictions] = await Promise.all([
    learnersOf(db, asked.schoolId, ids),
    answersOf(db, ids),
    objectionsOf(db, ids),
    restrictionsOf(db, ids),
  ])
  const today = londonDate(asked.at)
  const known = new Map(learners.map((learner) => [learner.learner_id, learner]))
  return new Map(
    ids.map((id) => {
      const learner = known.get(id)
      if (!learner) return [id, NOTHING_ON_RECORD]
      return [
        id,
        {
          answers: answers.get(id) ?? [],
          objections: objections.get(id) ?? [],
          restrictions: restrictions.get(id) ?? [],
          learner: { status: learner.status, isAdult: isAdult(learner.date_of_birth, today) },
        },
      ]
    }),
  )
}

async function learnersOf(db: Reader, schoolId: string, ids: readonly string[]) {
  return db
    .selectFrom('learners')
    .select(['learner_id', 'status', 'date_of_birth'])
    .where('school_id', '=', schoolId)
    .where('learner_id', 'in', [...ids])
    .execute()
}

/** Whether somebody born on this day answers for themselves. @param today ISO calendar date */
export function isAdult(dateOfBirth: string | null, today: string): boolean {
  return dateOfBirth !== null && monthsAfter(dateOfBirth, ADULT_MONTHS) <= today
}

type Lists<Name extends 'answers' | 'objections' | 'restrictions'> = Map<
  string,
  ConsentRecords[Name][number][]
>

async function answersOf(db: Reader, ids: readonly string[]): Promise<Lists<'answers'>> {
  const rows = await db
    .selectFrom('consents as c')
    .leftJoin('contacts as k', 'k.contact_id', 'c.contact_id')
    .selectAll('c')
    .select('k.parental_responsibility as still_responsible')
    .where('c.learner_id', 'in', [...ids])
    .execute()
  return byLearner(rows, (row) => ({
    answer: row.answer,
    givenBy: row.given_by,
    giver: giverKey(row),
    // A yes stops counting once its giver has lost parental responsibility.
    parentalResponsibility: row.parental_responsibility && row.still_responsible !== false,
    purpose: row.purpose,
    channelId: row.channel_id,
    verified: row.verified,
    givenAt: row.given_at,
    ...endOf(row),
  }))
}

/**
 * A tick that a later import no longer had simply stops: nobody took anything back, so it must not
 * stand against what a parent says in person.
 */
function endOf(row: {
  readonly expires_at: Date | null
  readonly withdrawn_at: Date | null
  readonly withdrawn_by: string | null
  readonly answer: string
}): Pick<ConsentRecords['answers'][number], 'expiresAt' | 'withdrawnAt'> {
  const { expires_at: expiresAt, withdrawn_at: withdrawnAt } = row
  if (row.answer === 'refused' || !row.withdrawn_by?.startsWith('import:')) {
    return { expiresAt, withdrawnAt }
  }
  const ends = [expiresAt, withdrawnAt].flatMap((end) => (end ? [end.getTime()] : []))
  return { expiresAt: new Date(Math.min(...ends)), withdrawnAt: null }
}

/** One text for one person: their contact record, the learner's own self, or the name as written. */
function giverKey(row: {
  readonly contact_id: string | null
  readonly given_by: string
  readonly verified: string
  readonly giver_name: string
  readonly relationship: string
}): string {
  if (row.contact_id) return `contact:${row.contact_id}`
  if (row.verified === 'legacy_unverified') return ''
  if (row.given_by === 'learner') return 'learner'
  return `name:${row.giver_name.toLowerCase()}:${row.relationship.toLowerCase()}`
}

async function objectionsOf(db: Reader, ids: readonly string[]): Promise<Lists<'objections'>> {
  const rows = await db
    .selectFrom('objections')
    .select(['learner_id', 'channel_id', 'made_at', 'withdrawn_at'])
    .where('learner_id', 'in', [...ids])
    .execute()
  return byLearner(rows, (row) => ({
    channelId: row.channel_id,
    madeAt: row.made_at,
    withdrawnAt: row.withdrawn_at,
  }))
}

async function restrictionsOf(db: Reader, ids: readonly string[]): Promise<Lists<'restrictions'>> {
  const rows = await db
    .selectFrom('restrictions')
    .select(['learner_id', 'made_at', 'lifted_at'])
    .where('learner_id', 'in', [...ids])
    .execute()
  return byLearner(rows, (row) => ({ madeAt: row.made_at, liftedAt: row.lifted_at }))
}

function byLearner<Row extends { readonly learner_id: string }, Item>(
  rows: readonly Row[],
  toItem: (row: Row) => Item,
): Map<string, Item[]> {
  const lists = new Map<string, Item[]>()
  for (const row of rows) {
    const list = lists.get(row.learner_id) ?? []
    list.push(toItem(row))
    lists.set(row.learner_id, list)
  }
  return lists
}

import { sql } from 'kysely'
import type { Reader } from '../../db/handles.ts'
import { LEARNER_COLUMNS, type Learner, type LearnerStatus, toLearner } from './learner.ts'
import { namesBeginWith, wordsOf } from './search-learners.ts'

export interface LearnerFilter {
  readonly schoolId: string
  readonly text?: string | undefined
  readonly yearGroup?: string | undefined
  readonly className?: string | undefined
  /** Absent: everyone who has not left. */
  readonly status?: LearnerStatus | undefined
}

/**
 * One page of a school's register, by surname, forename and id.
 * @param page `after` is the last learner of the page before; ids, so that no name stands in an address
 */
export async function listLearners(
  db: Reader,
  filter: LearnerFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<Learner[]> {
  let query = db
    .selectFrom('learners')
    .select(LEARNER_COLUMNS)
    .where('school_id', '=', filter.schoolId)
    .orderBy('surname')
    .orderBy('forename')
    .orderBy('learner_id')
    .limit(page.limit)
  query = filter.status
    ? query.where('status', '=', filter.status)
    : query.where('status', '!=', 'left')
  if (filter.yearGroup) query = query.where('year_group', '=', filter.yearGroup)
  if (filter.className) query = query.where('class_name', '=', filter.className)
  const words = wordsOf(filter.text ?? '')
  if (words.length > 0) query = query.where(namesBeginWith(words))
  if (page.after) {
    query = query.where(sql<boolean>`(surname, forename, learner_id) > (
      select a.surname, a.forename, a.learner_id from learners a where a.learner_id = ${page.after})`)
  }
  return (await query.execute()).map(toLearner)
}

/** The year groups and classes of the learners who have not left, each once, in order. */
export async function groupsOf(
  db: Reader,
  schoolId: string,
): Promise<{ yearGroups: string[]; classNames: string[] }> {
  const rows = await db
    .selectFrom('learners')
    .select(['year_group', 'class_name'])
    .distinct()
    .where('school_id', '=', schoolId)
    .where('status', '!=', 'left')
    .execute()
  return {
    yearGroups: inOrder(rows.map((row) => row.year_group)),
    classNames: inOrder(rows.map((row) => row.class_name)),
  }
}

const NUMBERS_AS_NUMBERS = new Intl.Collator('en-GB', { numeric: true })

function inOrder(names: readonly (string | null)[]): string[] {
  const known = names.filter((name) => name !== null && name !== '') as string[]
  return [...new Set(known)].sort(NUMBERS_AS_NUMBERS.compare)
}

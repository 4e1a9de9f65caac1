import type { Reader } from '../../../db/handles.ts'
import { isBankHoliday } from '../../working-days.ts'
import { schoolDay } from '../calendar/school-days.ts'
import { termsOf } from '../terms/terms-of.ts'
import { occurrences } from './occurrences.ts'
import { type RegularPost, regularPostsOf } from './regular-posts-of.ts'

/** A regular post on one of its days, of which no draft has been begun. */
export interface ExpectedPost {
  readonly regular: RegularPost
  readonly day: string
}

/**
 * What is due between two days, both included, and has no draft yet: the empty slots of the calendar.
 * Bank holidays and, for those that run in term alone, the holidays on record are left out.
 * @param schoolIds of all schools where it is left out
 */
export async function expectedPosts(
  db: Reader,
  span: { readonly first: string; readonly last: string },
  schoolIds?: readonly string[],
): Promise<ExpectedPost[]> {
  const regulars = await regularPostsOf(db, schoolIds)
  if (regulars.length === 0) return []
  const { first, last } = span
  const [terms, begun] = await Promise.all([
    termsOf(db, [...new Set(regulars.map((one) => one.schoolId))], span),
    db
      .selectFrom('regular_post_drafts')
      .select(['regular_id', 'due_on'])
      .where('due_on', '>=', first)
      .where('due_on', '<=', last)
      .execute(),
  ])
  const done = new Set(begun.map((row) => `${row.regular_id} ${row.due_on}`))
  const ofSchool = Map.groupBy(terms, (term) => term.schoolId)
  return regulars.flatMap((regular) => {
    const own = ofSchool.get(regular.schoolId) ?? []
    return occurrences(regular, first, last)
      .filter((day) => !done.has(`${regular.regularId} ${day}`))
      .filter(
        (day) => !regular.termOnly || (!isBankHoliday(day) && schoolDay(own, day) !== 'holiday'),
      )
      .map((day) => ({ regular, day }))
  })
}

import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import { daysAfter } from '../../calendar.ts'
import type { Term } from '../calendar/school-days.ts'

export interface TermRecord extends Term {
  readonly termId: string
}

/** Longer than any holiday: the terms before and after one are needed to know it for a holiday. */
const REACH_DAYS = 100

/**
 * The terms on record that touch some days or are next to them, by school and then in order.
 * @param span ISO calendar dates; every term on record where it is left out
 */
export async function termsOf(
  db: Reader,
  schoolIds: readonly string[],
  span?: { readonly first: string; readonly last: string },
): Promise<TermRecord[]> {
  if (schoolIds.length === 0) return []
  let query = db
    .selectFrom('school_terms')
    .select(['term_id', 'school_id', 'name', 'first_day', 'last_day'])
    .where('school_id', '=', sql<string>`any(${[...schoolIds]}::uuid[])`)
    .orderBy('school_id')
    .orderBy('first_day')
  if (span) {
    query = query
      .where('last_day', '>=', daysAfter(span.first, -REACH_DAYS))
      .where('first_day', '<=', daysAfter(span.last, REACH_DAYS))
  }
  return (await query.execute()).map((row) => ({
    termId: row.term_id,
    schoolId: row.school_id,
    name: row.name,
    firstDay: row.first_day,
    lastDay: row.last_day,
  }))
}

import type { ColumnType } from 'kysely'

/** A stretch of days on which a school is open, such as a half term. */
export interface SchoolTermTable {
  trust_id: ColumnType<string, string, never>
  term_id: string
  school_id: string
  name: string
  first_day: string
  last_day: string
  added_by: string
  added_at: Date
}

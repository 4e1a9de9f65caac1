import type { ColumnType } from 'kysely'
import type { LowLevelState } from '../../vocabulary/cases.ts'

/** A low-level concern about an adult: below the harm threshold, and kept apart from allegations. */
export interface LowLevelConcernTable {
  trust_id: ColumnType<string, string, never>
  concern_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  adult_id: ColumnType<string, string, never>
  told_at: ColumnType<Date, Date, never>
  told_by: ColumnType<string, string, never>
  self_referred: ColumnType<boolean, boolean, never>
  happened_on: ColumnType<string | null, string | null, never>
  sealed_words: string
  sealed_action: ColumnType<string, string | undefined, string>
  state: LowLevelState
  closes_on: string
  closed_at: ColumnType<Date | null, null | undefined, Date>
  closed_by: ColumnType<string | null, null | undefined, string>
  from_case_id: ColumnType<string | null, string | null, never>
  became_case_id: ColumnType<string | null, null | undefined, string>
}

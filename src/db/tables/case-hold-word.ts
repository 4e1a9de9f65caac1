import type { ColumnType } from 'kysely'

/** A word that no post may hold while a case is restricted. */
export interface CaseHoldWordTable {
  trust_id: ColumnType<string, string, never>
  hold_id: ColumnType<string, string, never>
  case_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  sealed_words: string
  since: ColumnType<Date, Date, never>
  made_by: ColumnType<string, string, never>
  ended_at: ColumnType<Date | null, null | undefined, Date>
  ended_by: ColumnType<string | null, null | undefined, string>
}

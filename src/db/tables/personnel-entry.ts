import type { ColumnType } from 'kysely'

/** What stands on the personnel side of a case. */
export interface PersonnelEntryTable {
  trust_id: ColumnType<string, string, never>
  entry_id: ColumnType<string, string, never>
  case_id: ColumnType<string, string, never>
  person_id: ColumnType<string, string, never>
  /** Null once it was cleared. */
  sealed_words: string | null
  made_at: ColumnType<Date, Date, never>
  made_by: ColumnType<string, string, never>
  cleared_at: ColumnType<Date | null, null | undefined, Date>
}

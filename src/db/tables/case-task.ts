import type { ColumnType } from 'kysely'

/** What is to be done about a case, and until when. */
export interface CaseTaskTable {
  trust_id: ColumnType<string, string, never>
  task_id: ColumnType<string, string, never>
  case_id: ColumnType<string, string, never>
  sealed_words: string
  due_on: ColumnType<string, string, never>
  for_person_id: string | null
  made_at: ColumnType<Date, Date, never>
  made_by: ColumnType<string, string, never>
  done_at: ColumnType<Date | null, null | undefined, Date>
  done_by: ColumnType<string | null, null | undefined, string>
}

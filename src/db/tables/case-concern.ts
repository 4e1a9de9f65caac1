import type { ColumnType } from 'kysely'

/** A matter that belongs to a case: a concern, a report of contact, or another case. */
export interface CaseConcernTable {
  trust_id: ColumnType<string, string, never>
  case_id: ColumnType<string, string, never>
  matter_id: ColumnType<string, string, never>
  linked_at: ColumnType<Date, Date, never>
  linked_by: ColumnType<string, string, never>
}

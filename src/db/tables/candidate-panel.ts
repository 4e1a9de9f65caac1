import type { ColumnType } from 'kysely'

/** Who decides on an appointment, and so does not search. */
export interface CandidatePanelTable {
  trust_id: ColumnType<string, string, never>
  search_id: ColumnType<string, string, never>
  person_id: ColumnType<string, string, never>
}

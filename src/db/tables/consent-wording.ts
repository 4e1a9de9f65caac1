import type { ColumnType } from 'kysely'

/** The exact words that a person was shown, kept for ever. */
export interface ConsentWordingTable {
  trust_id: ColumnType<string, string, never>
  wording_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  text: ColumnType<string, string, never>
  text_sha256: ColumnType<string, string, never>
  created_at: ColumnType<Date, Date, never>
}

import type { ColumnType } from 'kysely'

/** One contact that was approved: when, and encrypted what for and what about. Added to, never edited. */
export interface ContactLogEntryTable {
  trust_id: ColumnType<string, string, never>
  entry_id: ColumnType<string, string, never>
  permit_id: ColumnType<string, string, never>
  happened_at: ColumnType<Date, Date, never>
  sealed_words: string
  written_by: ColumnType<string, string, never>
  written_at: ColumnType<Date, Date, never>
}

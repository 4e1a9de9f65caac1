import type { ColumnType } from 'kysely'

/** That somebody who oversees contact looked at an entry of its log. */
export interface ContactLogLookTable {
  trust_id: ColumnType<string, string, never>
  /** One for everything that was looked at together. */
  look_id: ColumnType<string, string, never>
  entry_id: ColumnType<string, string, never>
  looked_by: ColumnType<string, string, never>
  looked_at: ColumnType<Date, Date, never>
}

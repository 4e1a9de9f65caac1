import type { ColumnType } from 'kysely'

/** Somebody said that what stands on record is all, or that there is nothing. Added to, never changed. */
export interface DeclarationConfirmationTable {
  trust_id: ColumnType<string, string, never>
  confirmation_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  person_id: ColumnType<string, string, never>
  confirmed_at: ColumnType<Date, Date, never>
  /** How many declarations stood then; 0 for nothing to declare. */
  standing: ColumnType<number, number, never>
}

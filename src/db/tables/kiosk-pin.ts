import type { ColumnType, Generated } from 'kysely'

/** The PIN of a person for a shared screen. */
export interface KioskPinTable {
  trust_id: ColumnType<string, string, never>
  person_id: string
  pin_hash: string
  made_by: string
  made_at: Date
  failures: Generated<number>
}

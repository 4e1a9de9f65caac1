import type { ColumnType } from 'kysely'

/** Whether a matter goes with a transfer, as it was chosen last. */
export interface TransferMatterTable {
  trust_id: ColumnType<string, string, never>
  transfer_id: ColumnType<string, string, never>
  matter_id: ColumnType<string, string, never>
  goes: boolean
  /** Why it stays, or why a record about an adult goes, encrypted; empty where none is asked for. */
  sealed_reason: string
  chosen_by: string
  chosen_at: Date
}

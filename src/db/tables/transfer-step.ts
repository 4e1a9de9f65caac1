import type { ColumnType, Generated } from 'kysely'
import type { TransferAction, TransferWay } from '../../vocabulary/transfers.ts'

/** What was done about a transfer, in order. */
export interface TransferStepTable {
  trust_id: ColumnType<string, string, never>
  step_id: ColumnType<string, string, never>
  transfer_id: ColumnType<string, string, never>
  place: Generated<string>
  kind: ColumnType<TransferAction, TransferAction, never>
  /** Calendar date. */
  happened_on: ColumnType<string, string, never>
  way: ColumnType<TransferWay | null, TransferWay | null, never>
  sealed_words: string
  by_person: ColumnType<string, string, never>
  at: ColumnType<Date, Date, never>
}

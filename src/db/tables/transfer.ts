import type { ColumnType } from 'kysely'
import type { TransferState, TransferTiming } from '../../vocabulary/transfers.ts'

/** The safeguarding file of a learner on its way to the next school. */
export interface TransferTable {
  trust_id: ColumnType<string, string, never>
  transfer_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  learner_id: ColumnType<string, string, never>
  state: TransferState
  timing: ColumnType<TransferTiming, TransferTiming, never>
  /** Calendar date: the first day at the next school. */
  starts_on: ColumnType<string, string, never>
  due_on: ColumnType<string, string, never>
  chase_on: string | null
  sealed_words: string
  begun_by: ColumnType<string, string, never>
  begun_at: ColumnType<Date, Date, never>
}

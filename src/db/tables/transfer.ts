import type { ColumnType } from 'kysely'
import type { TransferState, TransferTiming } from '../../vocabulary/transfers.ts'

/** The safeguarding file of a learner on its way to the next school. Its id is that of its matter. */
export interface TransferTable {
  trust_id: ColumnType<string, string, never>
  transfer_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  learner_id: ColumnType<string, string, never>
  state: TransferState
  timing: ColumnType<TransferTiming, TransferTiming, never>
  /** Calendar date: their last day here, or the first of the term there. */
  counted_from: ColumnType<string, string, never>
  due_on: ColumnType<string, string, never>
  /** When the receipt is asked for again. */
  chase_on: string | null
  /** Which school, who leads there, how they are reached, and why, encrypted. */
  sealed_words: string
  begun_by: ColumnType<string, string, never>
  begun_at: ColumnType<Date, Date, never>
}

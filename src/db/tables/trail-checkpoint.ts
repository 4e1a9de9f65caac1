import type { ColumnType } from 'kysely'
import type { TrailBook } from '../../vocabulary/trail-actions.ts'

/** The chain's head at the end of each transaction, signed by a key that is not in the database. */
export interface TrailCheckpointTable {
  trust_id: ColumnType<string, string, never>
  book: ColumnType<TrailBook, TrailBook, never>
  seq: ColumnType<number, number, never>
  hash: ColumnType<string, string, never>
  at: ColumnType<Date, Date, never>
  key_id: ColumnType<string, string, never>
  signature: ColumnType<string, string, never>
}

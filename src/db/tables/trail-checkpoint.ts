import type { ColumnType } from 'kysely'

/** The chain's head at the end of each transaction, signed by a key that is not in the database. */
export interface TrailCheckpointTable {
  trust_id: ColumnType<string, string, never>
  seq: ColumnType<number, number, never>
  hash: ColumnType<string, string, never>
  at: ColumnType<Date, Date, never>
  key_id: ColumnType<string, string, never>
  signature: ColumnType<string, string, never>
}

import type { ColumnType } from 'kysely'

/** Where the chain of a trust ends; locking this row puts its writers in line. */
export interface TrailHeadTable {
  trust_id: ColumnType<string, string, never>
  seq: number
  hash: string
}

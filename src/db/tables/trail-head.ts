import type { ColumnType } from 'kysely'
import type { TrailBook } from '../../vocabulary/trail-actions.ts'

/** Where the chain of a trust ends; locking this row puts its writers in line. */
export interface TrailHeadTable {
  trust_id: ColumnType<string, string, never>
  book: ColumnType<TrailBook, TrailBook, never>
  seq: number
  hash: string
}

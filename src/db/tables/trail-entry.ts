import type { ColumnType } from 'kysely'
import type { TrailBook } from '../../vocabulary/trail-actions.ts'
import type { JsonColumn } from '../json.ts'

/** One thing that happened: ids, codes and digests, never personal text. */
export interface TrailEntryTable {
  trust_id: ColumnType<string, string, never>
  book: ColumnType<TrailBook, TrailBook, never>
  seq: ColumnType<number, number, never>
  at: ColumnType<Date, Date, never>
  actor: ColumnType<string, string, never>
  action: ColumnType<string, string, never>
  school_id: ColumnType<string | null, string | null, never>
  subject: ColumnType<string, string, never>
  facts: JsonColumn
  previous_hash: ColumnType<string, string, never>
  hash: ColumnType<string, string, never>
}

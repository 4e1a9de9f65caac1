import type { ColumnType } from 'kysely'
import type { JsonColumn } from '../json.ts'

/** One look at, or change of, a fact beside the policy; the newest row of a key holds. */
export interface ReferenceFactTable {
  trust_id: ColumnType<string, string, never>
  fact_id: ColumnType<string, string, never>
  /** Grows from row to row. */
  place: ColumnType<string, string | undefined, never>
  key: ColumnType<string, string, never>
  kind: ColumnType<string, string, never>
  title: ColumnType<string, string, never>
  jurisdiction: ColumnType<string, string, never>
  value: ColumnType<string, string, never>
  source: ColumnType<string, string, never>
  /** A web address, or nothing. */
  url: ColumnType<string, string, never>
  evidence: ColumnType<string, string, never>
  /** A year, a month or a day. */
  valid_from: ColumnType<string | null, string | null, never>
  valid_to: ColumnType<string | null, string | null, never>
  last_checked: ColumnType<string | null, string | null, never>
  /** Keys of the policy questions that rest on it. */
  parameters: JsonColumn
  recorded_by: ColumnType<string, string, never>
  recorded_at: ColumnType<Date, Date, never>
}

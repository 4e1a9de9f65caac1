import type { ColumnType } from 'kysely'
import type { BodyKind } from '../../vocabulary/outside-bodies.ts'

/** A body outside the school as the school knows it; the newest row of a key holds. */
export interface OutsideBodyTable {
  trust_id: ColumnType<string, string, never>
  body_id: ColumnType<string, string, never>
  /** Grows from row to row. */
  place: ColumnType<string, string | undefined, never>
  school_id: ColumnType<string, string, never>
  key: ColumnType<string, string, never>
  kind: ColumnType<BodyKind, BodyKind, never>
  name: ColumnType<string, string, never>
  what_for: ColumnType<string, string, never>
  phone: ColumnType<string, string, never>
  email: ColumnType<string, string, never>
  url: ColumnType<string, string, never>
  hours: ColumnType<string, string, never>
  verified_on: ColumnType<string | null, string | null, never>
  removed: ColumnType<boolean, boolean, never>
  recorded_by: ColumnType<string, string, never>
  recorded_at: ColumnType<Date, Date, never>
}

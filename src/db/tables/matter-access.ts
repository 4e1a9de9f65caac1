import type { ColumnType } from 'kysely'
import type { AccessWay } from '../../vocabulary/matters.ts'

/** Somebody who may know of a matter without the role for it. */
export interface MatterAccessTable {
  trust_id: ColumnType<string, string, never>
  access_id: ColumnType<string, string, never>
  matter_id: ColumnType<string, string, never>
  person_id: ColumnType<string, string, never>
  way: ColumnType<AccessWay, AccessWay, never>
  given_by: ColumnType<string, string, never>
  from_at: ColumnType<Date, Date, never>
  until_at: ColumnType<Date | null, Date | null, never>
  ended_at: ColumnType<Date | null, null, Date>
  ended_by: ColumnType<string | null, null, string>
  /** Why, encrypted. */
  sealed_reason: string
}

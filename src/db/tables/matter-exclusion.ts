import type { ColumnType } from 'kysely'
import type { ExclusionCause } from '../../vocabulary/matters.ts'

/** Somebody who must not know of a matter. */
export interface MatterExclusionTable {
  trust_id: ColumnType<string, string, never>
  exclusion_id: ColumnType<string, string, never>
  matter_id: ColumnType<string, string, never>
  person_id: ColumnType<string, string, never>
  cause: ColumnType<ExclusionCause, ExclusionCause, never>
  since: ColumnType<Date, Date, never>
  /** Null where nobody signed in made it: a report from the public. */
  made_by: ColumnType<string | null, string | null, never>
  ended_at: ColumnType<Date | null, null, Date>
  ended_by: ColumnType<string | null, null, string>
}

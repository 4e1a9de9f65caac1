import type { ColumnType } from 'kysely'
import type { Verdict } from '../../vocabulary/verdicts.ts'
import type { JsonColumn, NullableJsonColumn } from '../json.ts'

/** A post of which a draft of a policy makes something else. Added to, never changed. */
export interface PolicyReplayChangeTable {
  trust_id: ColumnType<string, string, never>
  replay_id: ColumnType<string, string, never>
  post_id: ColumnType<string, string, never>
  version: ColumnType<number, number, never>
  sent_at: ColumnType<Date, Date, never>
  verdict_before: ColumnType<Verdict, Verdict, never>
  verdict_after: ColumnType<Verdict, Verdict, never>
  route_before: NullableJsonColumn
  route_after: NullableJsonColumn
  findings: JsonColumn
}

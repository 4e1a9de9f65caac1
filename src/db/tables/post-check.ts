import type { ColumnType } from 'kysely'
import type { Verdict } from '../../vocabulary/verdicts.ts'
import type { JsonColumn } from '../json.ts'

/** What the gate said of a version at one stage, under the policy of that day. */
export interface PostCheckTable {
  trust_id: ColumnType<string, string, never>
  check_id: ColumnType<string, string, never>
  post_id: ColumnType<string, string, never>
  version: ColumnType<number, number, never>
  stage: ColumnType<
    'submit' | 'approve' | 'publish' | 'withdrawal',
    'submit' | 'approve' | 'publish' | 'withdrawal',
    never
  >
  verdict: ColumnType<Verdict, Verdict, never>
  findings: JsonColumn
  policy_version_id: ColumnType<string, string, never>
  checked_at: ColumnType<Date, Date, never>
}

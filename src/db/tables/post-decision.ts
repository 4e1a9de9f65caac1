import type { ColumnType } from 'kysely'

/** What one approver decided on the exact content they saw. */
export interface PostDecisionTable {
  trust_id: ColumnType<string, string, never>
  decision_id: ColumnType<string, string, never>
  post_id: ColumnType<string, string, never>
  version: ColumnType<number, number, never>
  step: ColumnType<number, number, never>
  role: ColumnType<string, string, never>
  decided_by: ColumnType<string, string, never>
  as_cover: ColumnType<boolean, boolean, never>
  outcome: ColumnType<
    'approved' | 'changes_requested' | 'refused',
    'approved' | 'changes_requested' | 'refused',
    never
  >
  reason: ColumnType<string | null, string | null, never>
  content_sha256: ColumnType<string, string, never>
  decided_at: ColumnType<Date, Date, never>
}

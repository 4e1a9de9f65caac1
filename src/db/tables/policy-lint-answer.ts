import type { ColumnType } from 'kysely'

/** What the keepers of a policy said of a fault of one version; the newest row of a fault holds. */
export interface PolicyLintAnswerTable {
  trust_id: ColumnType<string, string, never>
  answer_id: ColumnType<string, string, never>
  /** Grows from row to row. */
  place: ColumnType<string, string | undefined, never>
  policy_version_id: ColumnType<string, string, never>
  /** The fault's own id, the same at every run over the same text. */
  finding: ColumnType<string, string, never>
  outcome: ColumnType<'accepted' | 'reopened', 'accepted' | 'reopened', never>
  reason: ColumnType<string, string, never>
  answered_by: ColumnType<string, string, never>
  answered_at: ColumnType<Date, Date, never>
}

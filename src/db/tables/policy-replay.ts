import type { ColumnType, Generated } from 'kysely'

/** Posts judged once more under a draft of a policy, beside the version in force; one a draft and school. */
export interface PolicyReplayTable {
  trust_id: ColumnType<string, string, never>
  replay_id: ColumnType<string, string, never>
  draft_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  /** The draft as it was then. */
  content_sha256: ColumnType<string, string, never>
  /** The version in force then. */
  policy_version_id: ColumnType<string, string, never>
  from_day: ColumnType<string, string, never>
  until_day: ColumnType<string, string, never>
  posts: ColumnType<number, number, never>
  judged: Generated<number>
  /** Posts that could not be read. */
  unread: Generated<number>
  verdicts_changed: Generated<number>
  routes_changed: Generated<number>
  last_sent_at: Date | null
  last_post_id: string | null
  started_by: ColumnType<string, string, never>
  started_at: ColumnType<Date, Date, never>
  /** Null while it is under way. */
  outcome: 'done' | 'overtaken' | 'failed' | null
  finished_at: Date | null
}

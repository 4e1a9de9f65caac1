import type { ColumnType } from 'kysely'

/** What moderation handed to the safeguarding lead. */
export interface CommentHandoverTable {
  trust_id: ColumnType<string, string, never>
  handover_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  channel_id: ColumnType<string, string, never>
  /** Null for what was seen elsewhere and never taken in. */
  comment_id: ColumnType<string | null, string | null, never>
  /** Null where no copy may be made. */
  copy_id: ColumnType<string | null, string | null, never>
  kind: ColumnType<'concern' | 'illegal', 'concern' | 'illegal', never>
  reason: ColumnType<string, string, never>
  made_by: ColumnType<string, string, never>
  made_at: ColumnType<Date, Date, never>
  acknowledged_by: string | null
  acknowledged_at: Date | null
}

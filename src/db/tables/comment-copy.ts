import type { ColumnType } from 'kysely'
import type { JsonColumn } from '../json.ts'

/** What a comment was before it was taken away, for those who lead moderation alone. */
export interface CommentCopyTable {
  trust_id: ColumnType<string, string, never>
  copy_id: ColumnType<string, string, never>
  comment_id: ColumnType<string, string, never>
  content: JsonColumn
  content_sha256: ColumnType<string, string, never>
  sealed_by: ColumnType<string, string, never>
  sealed_at: ColumnType<Date, Date, never>
  /** Null while it belongs to a concern. */
  keep_until: string | null
}

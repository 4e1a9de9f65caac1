import type { ColumnType, Generated } from 'kysely'
import type {
  CommentSource,
  CommentState,
  HideState,
  Standing,
} from '../../vocabulary/moderation.ts'
import type { JsonColumn } from '../json.ts'

/** What somebody wrote about a post, and where it stands with the moderators. */
export interface CommentTable {
  trust_id: ColumnType<string, string, never>
  comment_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  channel_id: ColumnType<string, string, never>
  publication_id: ColumnType<string | null, string | null, never>
  source: ColumnType<CommentSource, CommentSource, never>
  /** The same for the same comment, however often it is sent. */
  once_key: ColumnType<string, string, never>
  remote_id: ColumnType<string | null, string | null, never>
  on_remote_id: ColumnType<string | null, string | null, never>
  remote_address: ColumnType<string | null, string | null, never>
  author_name: string
  author_sha256: ColumnType<string, string, never>
  /** Null once it stands in the sealed copy alone. */
  text: string | null
  text_sha256: ColumnType<string, string, never>
  words_sha256: ColumnType<string, string, never>
  written_at: ColumnType<Date, Date, never>
  received_at: ColumnType<Date, Date, never>
  entered_by: ColumnType<string | null, string | null, never>
  state: CommentState
  revision: number
  standing: ColumnType<Standing, Standing, never>
  /** The gravest first. */
  rank: ColumnType<number, number, never>
  reasons: JsonColumn
  due_at: ColumnType<Date, Date, never>
  assigned_to: string | null
  assigned_at: Date | null
  decided_at: Date | null
  hide_state: HideState
  hide_tries: Generated<number>
  hide_after: Date | null
  hide_note: Generated<string>
  receipt_sha256: string | null
}

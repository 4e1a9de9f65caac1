import type { ColumnType } from 'kysely'

/** What the author of a removed comment says to that, and what came of it. */
export interface CommentAppealTable {
  trust_id: ColumnType<string, string, never>
  appeal_id: ColumnType<string, string, never>
  comment_id: ColumnType<string, string, never>
  words: ColumnType<string, string, never>
  made_at: ColumnType<Date, Date, never>
  outcome: 'upheld' | 'refused' | null
  answer: string | null
  decided_by: string | null
  decided_at: Date | null
}

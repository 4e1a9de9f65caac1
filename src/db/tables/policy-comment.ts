import type { ColumnType } from 'kysely'

/** What somebody said of a draft, and what was answered. */
export interface PolicyCommentTable {
  trust_id: ColumnType<string, string, never>
  comment_id: string
  consultation_id: string
  clause_id: string | null
  from_whom: string
  words: string
  entered_by: string
  entered_at: Date
  answer: string | null
  answered_by: string | null
  answered_at: Date | null
}

import type { ColumnType } from 'kysely'

/** A post on which somebody ended the comments before their time. */
export interface CommentClosureTable {
  trust_id: ColumnType<string, string, never>
  publication_id: ColumnType<string, string, never>
  closed_by: ColumnType<string, string, never>
  closed_at: ColumnType<Date, Date, never>
}

import type { ColumnType } from 'kysely'

/** A note on a version of a post, from whoever may see it. */
export interface PostNoteTable {
  trust_id: ColumnType<string, string, never>
  note_id: ColumnType<string, string, never>
  post_id: ColumnType<string, string, never>
  version: ColumnType<number, number, never>
  written_by: ColumnType<string, string, never>
  /** The note to which it is an answer. */
  answers: ColumnType<string | null, string | null, never>
  words: ColumnType<string, string, never>
  written_at: ColumnType<Date, Date, never>
}

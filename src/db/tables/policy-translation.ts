import type { ColumnType } from 'kysely'

/** A policy's version in another language, as a file. Kept or removed, never edited. */
export interface PolicyTranslationTable {
  trust_id: ColumnType<string, string, never>
  translation_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  policy_version_id: ColumnType<string, string, never>
  /** A tag of BCP 47. */
  language: ColumnType<string, string, never>
  kind: ColumnType<'pdf' | 'text', 'pdf' | 'text', never>
  content: ColumnType<Buffer, Buffer, never>
  content_sha256: ColumnType<string, string, never>
  translated_by: ColumnType<string, string, never>
  translated_on: ColumnType<string, string, never>
  added_by: ColumnType<string, string, never>
  added_at: ColumnType<Date, Date, never>
}

import type { ColumnType } from 'kysely'

/** A policy that came in as pictures of its pages; gone once clauses were made of it. */
export interface PolicyScanTable {
  trust_id: ColumnType<string, string, never>
  scan_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  file_name: ColumnType<string, string, never>
  file_sha256: ColumnType<string, string, never>
  /** For the change log of the draft that is made of it. */
  why: ColumnType<string, string, never>
  /** The file as it came in. */
  bytes: ColumnType<Buffer, Buffer, never>
  pages: ColumnType<number, number, never>
  added_by: ColumnType<string, string, never>
  added_at: ColumnType<Date, Date, never>
  /** Null while nobody asked for its writing to be read. */
  reading_since: Date | null
}

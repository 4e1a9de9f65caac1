import type { ColumnType } from 'kysely'

/** A register file as it came in, compressed, kept only until its import is applied or discarded. */
export interface RegisterFileTable {
  trust_id: ColumnType<string, string, never>
  file_id: string
  school_id: string
  file_name: string
  file_sha256: string
  packed: Buffer
  uploaded_by: string
  uploaded_at: Date
}

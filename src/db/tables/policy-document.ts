import type { ColumnType } from 'kysely'

/** A school's own document, from which a draft was made. Added to, never changed. */
export interface PolicyDocumentTable {
  trust_id: ColumnType<string, string, never>
  draft_id: string
  file_name: string
  file_sha256: string
  format: 'pdf' | 'word' | 'html' | 'markdown' | 'text'
  pages: number | null
  packed: Buffer
  reading: ColumnType<unknown, string, never>
  imported_by: string
  imported_at: Date
}

import type { ColumnType } from 'kysely'

/** A text that was signed, by its digest. Added to, never changed. */
export interface PolicyTextTable {
  trust_id: ColumnType<string, string, never>
  text_sha256: string
  text: string
}

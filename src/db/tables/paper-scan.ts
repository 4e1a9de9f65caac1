import type { ColumnType } from 'kysely'

/** A scan of a sheet that people signed on paper. Added to, never changed. */
export interface PaperScanTable {
  trust_id: ColumnType<string, string, never>
  scan_id: string
  school_id: string
  sha256: string
  format: 'pdf' | 'jpeg'
  bytes: number
  added_by: string
  added_at: Date
}

import type { ColumnType } from 'kysely'

/** What was read of one page of a scan. Added to, never changed. */
export interface PolicyScanPageTable {
  trust_id: ColumnType<string, string, never>
  scan_id: ColumnType<string, string, never>
  /** Counted from 1. */
  page: ColumnType<number, number, never>
  reading: ColumnType<unknown, string, never>
  read_at: ColumnType<Date, Date, never>
}

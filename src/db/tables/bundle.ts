import type { ColumnType } from 'kysely'
import type { BundleBasis, BundlePart, BundleRecipient } from '../../vocabulary/bundles.ts'

/** A bundle that was made of a confidential matter; what was in it is not kept. */
export interface BundleTable {
  trust_id: ColumnType<string, string, never>
  bundle_id: ColumnType<string, string, never>
  matter_id: ColumnType<string, string, never>
  recipient: ColumnType<BundleRecipient, BundleRecipient, never>
  basis: ColumnType<BundleBasis, BundleBasis, never>
  parts: ColumnType<BundlePart[], BundlePart[], never>
  /** Of the whole file as it was handed out. */
  sha256: ColumnType<string, string, never>
  /** PostgreSQL gives large numbers as text. */
  bytes: ColumnType<string, number, never>
  files: ColumnType<number, number, never>
  sealed_words: string
  made_by: ColumnType<string, string, never>
  made_at: ColumnType<Date, Date, never>
  delivered_at: ColumnType<Date | null, null | undefined, Date>
}

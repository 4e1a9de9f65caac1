import type { ColumnType } from 'kysely'

/** Keyed digests of account and address, never the values; the nil trust holds them all. */
export interface SignInAttemptTable {
  trust_id: ColumnType<string, string, never>
  subject: string
  failures: number
  window_ends_at: Date
}

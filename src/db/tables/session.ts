import type { ColumnType } from 'kysely'

/** A signed-in browser; only the digest of its token is kept. */
export interface SessionTable {
  trust_id: ColumnType<string, string, never>
  session_id: string
  person_id: string
  token_sha256: string
  created_at: Date
  seen_at: Date
  expires_at: Date
}

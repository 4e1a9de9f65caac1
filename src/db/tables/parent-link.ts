import type { ColumnType } from 'kysely'

/** A one-time link for one parent; only the digest of its token is kept. */
export interface ParentLinkTable {
  trust_id: ColumnType<string, string, never>
  link_id: string
  contact_id: string
  token_sha256: string
  created_by: string
  created_at: Date
  expires_at: Date
  opened_at: Date | null
  closed_at: Date | null
  /** Digest of the cookie that keeps the visit open after the link was used. */
  session_sha256: string | null
}

import type { ColumnType } from 'kysely'

/** A one-time link with which an adult sets their password; gone once it was used. */
export interface PasswordLinkTable {
  trust_id: ColumnType<string, string, never>
  link_id: string
  person_id: string
  token_sha256: string
  made_by: string
  made_at: Date
  expires_at: Date
}

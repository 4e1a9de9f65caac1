import type { ColumnType } from 'kysely'

/** A shared screen of a school, and who stands at it now; only the digest of its token is kept. */
export interface KioskSessionTable {
  trust_id: ColumnType<string, string, never>
  kiosk_id: string
  school_id: string
  opened_by: string
  token_sha256: string
  opened_at: Date
  ends_at: Date
  visit_id: string | null
  person_id: string | null
  pressed_at: Date | null
}

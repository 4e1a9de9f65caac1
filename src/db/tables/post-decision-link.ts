import type { ColumnType } from 'kysely'

/** A one-time link with which one approver decides on one version of one post. */
export interface PostDecisionLinkTable {
  trust_id: ColumnType<string, string, never>
  link_id: ColumnType<string, string, never>
  post_id: ColumnType<string, string, never>
  version: ColumnType<number, number, never>
  content_sha256: ColumnType<string, string, never>
  person_id: ColumnType<string, string, never>
  token_sha256: ColumnType<string, string, never>
  made_at: ColumnType<Date, Date, never>
  expires_at: ColumnType<Date, Date, never>
  used_at: Date | null
}

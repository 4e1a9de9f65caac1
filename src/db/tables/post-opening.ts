import type { ColumnType } from 'kysely'

/** That somebody who may decide on a post opened exactly this content. */
export interface PostOpeningTable {
  trust_id: ColumnType<string, string, never>
  post_id: ColumnType<string, string, never>
  person_id: ColumnType<string, string, never>
  version: ColumnType<number, number, never>
  content_sha256: ColumnType<string, string, never>
  opened_at: ColumnType<Date, Date, never>
}

import type { ColumnType } from 'kysely'

/** Somebody who was told of a version before it bound them. */
export interface PolicyNoticeTable {
  trust_id: ColumnType<string, string, never>
  draft_id: string
  person_id: string
  given_at: Date
  seen_at: Date | null
}

import type { ColumnType, Generated } from 'kysely'

/** Somebody who was told of a version before it bound them. */
export interface PolicyNoticeTable {
  trust_id: ColumnType<string, string, never>
  draft_id: string
  person_id: string
  given_at: Date
  seen_at: Date | null
  /** When the mail with it was taken by the mail server. */
  mailed_at: Generated<Date | null>
}

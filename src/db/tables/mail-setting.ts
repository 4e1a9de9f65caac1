import type { ColumnType } from 'kysely'

/** What a trust wants of mail; without a row, all of it. */
export interface MailSettingTable {
  trust_id: ColumnType<string, string, never>
  mail_on: boolean
  decision_links: boolean
  changed_by: string
  changed_at: Date
}

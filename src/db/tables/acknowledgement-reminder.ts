import type { ColumnType } from 'kysely'

/** That somebody was told to sign, or that their manager was told. Added to, never changed. */
export interface AcknowledgementReminderTable {
  trust_id: ColumnType<string, string, never>
  policy_version_id: string
  person_id: string
  nth: number
  sent_at: Date
}

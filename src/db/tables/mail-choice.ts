import type { ColumnType } from 'kysely'
import type { MailChoice } from '../../vocabulary/mail-kinds.ts'

/** How much mail somebody wants. */
export interface MailChoiceTable {
  trust_id: ColumnType<string, string, never>
  person_id: ColumnType<string, string, never>
  choice: MailChoice
  changed_at: Date
}

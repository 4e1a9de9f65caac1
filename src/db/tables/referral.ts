import type { ColumnType } from 'kysely'
import type { ReferralState } from '../../vocabulary/takedown-requests.ts'

/** That a matter was taken to an outside body. */
export interface ReferralTable {
  trust_id: ColumnType<string, string, never>
  referral_id: ColumnType<string, string, never>
  matter_id: ColumnType<string, string, never>
  /** As the list of outside bodies names it. */
  body_key: ColumnType<string, string, never>
  state: ReferralState
  made_at: ColumnType<Date, Date, never>
  made_by: ColumnType<string, string, never>
  /** Calendar date on which they are asked again. */
  chase_on: string | null
  sealed_words: string
}

import type { ColumnType } from 'kysely'
import type { ReferralStep } from '../../vocabulary/takedown-requests.ts'

/** What came of a referral, in order. */
export interface ReferralStepTable {
  trust_id: ColumnType<string, string, never>
  step_id: ColumnType<string, string, never>
  referral_id: ColumnType<string, string, never>
  /** Grows from row to row. */
  place: ColumnType<string, string | undefined, never>
  kind: ColumnType<ReferralStep, ReferralStep, never>
  at: ColumnType<Date, Date, never>
  by_person: ColumnType<string, string, never>
  sealed_words: string
}

import type { ColumnType } from 'kysely'
import type { Platform } from '../../vocabulary/evidence.ts'
import type {
  TakedownReason,
  TakedownReporter,
  TakedownRoute,
  TakedownState,
} from '../../vocabulary/takedown-requests.ts'

/** A request to have something taken down elsewhere. */
export interface TakedownRequestTable {
  trust_id: ColumnType<string, string, never>
  request_id: ColumnType<string, string, never>
  matter_id: ColumnType<string, string, never>
  route: ColumnType<TakedownRoute, TakedownRoute, never>
  platform: ColumnType<Platform, Platform, never>
  reason: ColumnType<TakedownReason, TakedownReason, never>
  reporter: ColumnType<TakedownReporter, TakedownReporter, never>
  state: TakedownState
  sealed_words: string
  opened_by: ColumnType<string, string, never>
  opened_at: ColumnType<Date, Date, never>
  /** When somebody has to look whether it is gone. */
  check_due_at: Date | null
  /** Who asked last: somebody else decides on an appeal. */
  requested_by: string | null
}

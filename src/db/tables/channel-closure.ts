import type { ColumnType, Generated } from 'kysely'

/** The closing of a channel, from its beginning to its end. */
export interface ChannelClosureTable {
  trust_id: ColumnType<string, string, never>
  closure_id: string
  channel_id: string
  reason: string
  begun_by: string
  begun_at: Date
  /** Whether it did what it was for. */
  success: 'met' | 'partly' | 'not_met' | null
  review: Generated<string>
  ended_by: string | null
  ended_at: Date | null
  outcome: 'closed' | 'dropped' | null
}

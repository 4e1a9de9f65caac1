import type { ColumnType } from 'kysely'

/** A version of a post that waits for one of its channels, and what became of it. */
export interface ChannelHoldTable {
  trust_id: ColumnType<string, string, never>
  channel_hold_id: string
  channel_id: string
  post_id: string
  version: number
  /** The rules of the channel that stopped it. */
  rules: string[]
  held_at: Date
  ended_at: Date | null
  /** Null for the clock. */
  ended_by: string | null
  outcome: 'published' | 'given_up' | null
}

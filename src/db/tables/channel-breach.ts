import type { ColumnType } from 'kysely'

/** A rule of the register that a channel does not keep, since when, and until when. */
export interface ChannelBreachTable {
  trust_id: ColumnType<string, string, never>
  breach_id: string
  channel_id: string
  rule: string
  since: string
  noticed_at: Date
  mended_on: string | null
}

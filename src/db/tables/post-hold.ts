import type { ColumnType } from 'kysely'

/** Why somebody held an approved post back, and who let it go on. */
export interface PostHoldTable {
  trust_id: ColumnType<string, string, never>
  hold_id: string
  post_id: string
  version: number
  held_by: string
  reason: string
  held_at: Date
  released_by: string | null
  released_at: Date | null
}

import type { ColumnType } from 'kysely'

/** Somebody looked at what is out there and said why it stays. Added to, never changed. */
export interface PictureKeepingTable {
  trust_id: ColumnType<string, string, never>
  keeping_id: string
  post_id: string
  version: number
  cause: 'faces' | 'leavers'
  /** The photos or the learners that it was said of. */
  covers: string[]
  reason: string
  kept_by: string
  kept_at: Date
}

import type { ColumnType } from 'kysely'

/** One version on one channel. */
export interface PublicationTable {
  trust_id: ColumnType<string, string, never>
  publication_id: string
  post_id: string
  version: number
  channel_id: string
  state: 'awaiting_proof' | 'live' | 'takedown_due' | 'taken_down' | 'stopped'
  content_sha256: string
  published_by: string | null
  published_at: Date
  address: string | null
  proved_at: Date | null
  taken_down_at: Date | null
}

import type { ColumnType } from 'kysely'

/** Where a version of a post is to appear. */
export interface PostChannelTable {
  trust_id: ColumnType<string, string, never>
  post_id: string
  version: number
  channel_id: string
}

import type { ColumnType } from 'kysely'
import type { JsonColumn } from '../json.ts'

/** The content of a post; frozen once it was submitted. */
export interface PostVersionTable {
  trust_id: ColumnType<string, string, never>
  post_id: string
  version: number
  content: JsonColumn
  content_sha256: string
  created_at: Date
  saved_at: Date
  frozen_at: Date | null
}

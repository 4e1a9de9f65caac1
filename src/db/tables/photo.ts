import type { ColumnType } from 'kysely'
import type { JsonColumn } from '../json.ts'

/** A cleaned photo; the picture itself lies in the media store under its digest. */
export interface PhotoTable {
  trust_id: ColumnType<string, string, never>
  photo_id: string
  school_id: string
  sha256: string
  thumb_sha256: string
  file_name: string
  width: number
  height: number
  bytes: number
  removed: JsonColumn
  uploaded_by: string
  uploaded_at: Date
}

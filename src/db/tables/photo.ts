import type { ColumnType, Generated } from 'kysely'
import type { JsonColumn, NullableJsonColumn } from '../json.ts'

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
  /** Faces placed and writing read; null until somebody has looked. */
  sight: NullableJsonColumn
  /** What its own data said it was taken with; empty where it said nothing. */
  camera_make: Generated<string>
  camera_model: Generated<string>
  uploaded_by: string
  uploaded_at: Date
}

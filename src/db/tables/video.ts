import type { ColumnType, Generated } from 'kysely'
import type { JsonColumn } from '../json.ts'

/** A cleaned video; the file itself lies in the media store under its digest. */
export interface VideoTable {
  trust_id: ColumnType<string, string, never>
  video_id: string
  school_id: string
  post_id: string
  sha256: string
  container: 'mp4' | 'webm'
  /** How the picture is packed: `avc`, `hevc`, `vp8` and others. */
  codec: string
  file_name: string
  width: number
  height: number
  duration_ms: number
  has_sound: boolean
  bytes: number
  removed: JsonColumn
  /** What its own data said it was filmed with; empty where it said nothing. */
  camera_make: Generated<string>
  camera_model: Generated<string>
  uploaded_by: string
  uploaded_at: Date
  /** When its author put it into the post, with a picture to stand for it; null while it waits. */
  placed_at: Date | null
}

import type { Reader } from '../../../db/handles.ts'
import type { Camera } from '../../../gate/index.ts'
import { VIDEO_HIDDEN_KINDS, type VideoHiddenKind } from '../../../gate/video/index.ts'
import { readCamera } from '../read-camera.ts'

/** What is known of a video besides what its author filled in. */
export interface VideoKnown {
  readonly videoId: string
  readonly sha256: string
  readonly fileName: string
  readonly container: 'mp4' | 'webm'
  readonly codec: string
  readonly width: number
  readonly height: number
  readonly durationMs: number
  readonly hasSound: boolean
  readonly bytes: number
  /** What was hidden in the file and is gone. */
  readonly removed: readonly VideoHiddenKind[]
  /** What it said it was filmed with, where it did. */
  readonly camera: Camera | undefined
}

/** Photos of a content or of a form, of which some may stand for a video. */
interface Moving {
  readonly photos: readonly { readonly video?: { readonly videoId: string } | undefined }[]
}

/** The videos of a content, by id; those of other schools are left out. */
export async function videosKnown(
  db: Reader,
  schoolId: string,
  { photos }: Moving,
): Promise<Map<string, VideoKnown>> {
  const ids = photos.flatMap((photo) => photo.video?.videoId ?? [])
  if (ids.length === 0) return new Map()
  const rows = await rowsOf(db)
    .where('school_id', '=', schoolId)
    .where('video_id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.video_id, toKnown(row)]))
}

/** A video that its author added to this post and that waits for a picture to stand for it. */
export async function waitingVideo(db: Reader, postId: string): Promise<VideoKnown | undefined> {
  const row = await rowsOf(db)
    .where('post_id', '=', postId)
    .where('placed_at', 'is', null)
    .orderBy('uploaded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toKnown(row)
}

/** A video of this post, whether it is in it already or waits. */
export async function videoOfPost(
  db: Reader,
  postId: string,
  videoId: string,
): Promise<VideoKnown | undefined> {
  const row = await rowsOf(db)
    .where('post_id', '=', postId)
    .where('video_id', '=', videoId)
    .executeTakeFirst()
  return row && toKnown(row)
}

function rowsOf(db: Reader) {
  return db
    .selectFrom('videos')
    .select([
      'video_id',
      'sha256',
      'file_name',
      'container',
      'codec',
      'width',
      'height',
      'duration_ms',
      'has_sound',
      'bytes',
      'removed',
      'camera_make',
      'camera_model',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>

function toKnown(row: Row): VideoKnown {
  const { removed } = row
  return {
    videoId: row.video_id,
    sha256: row.sha256,
    fileName: row.file_name,
    container: row.container,
    codec: row.codec,
    width: row.width,
    height: row.height,
    durationMs: row.duration_ms,
    hasSound: row.has_sound,
    bytes: row.bytes,
    removed: Array.isArray(removed)
      ? VIDEO_HIDDEN_KINDS.filter((kind) => removed.includes(kind))
      : [],
    camera: readCamera(row.camera_make, row.camera_model),
  }
}

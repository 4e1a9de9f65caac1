import type { Reader } from '../../../db/handles.ts'
import type { Camera, PhotoSight } from '../../../gate/index.ts'
import { HIDDEN_KINDS, type HiddenKind } from '../../../gate/photo/index.ts'
import { readSight } from '../photo-sight.ts'
import { readCamera } from '../read-camera.ts'

/** What the author's page tells of a photo besides what they filled in. */
export interface PhotoOnForm {
  readonly photoId: string
  readonly fileName: string
  readonly width: number
  readonly height: number
  /** What was hidden in the file and is gone. */
  readonly removed: readonly HiddenKind[]
  /** What its own data said it was taken with. */
  readonly camera: Camera | undefined
  readonly sight: PhotoSight
  readonly addedBy: string
}

/** The photos of a school with these ids, by id; those of other schools are left out. */
export async function photosOnForm(
  db: Reader,
  schoolId: string,
  photoIds: readonly string[],
): Promise<Map<string, PhotoOnForm>> {
  if (photoIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('photos')
    .select(['photo_id', 'file_name', 'width', 'height', 'removed', 'sight', 'uploaded_by'])
    .select(['camera_make', 'camera_model'])
    .where('school_id', '=', schoolId)
    .where('photo_id', 'in', [...photoIds])
    .execute()
  return new Map(
    rows.map((row) => [
      row.photo_id,
      {
        photoId: row.photo_id,
        fileName: row.file_name,
        width: row.width,
        height: row.height,
        removed: hiddenKinds(row.removed),
        camera: readCamera(row.camera_make, row.camera_model),
        sight: readSight(row.sight),
        addedBy: row.uploaded_by,
      },
    ]),
  )
}

function hiddenKinds(removed: unknown): HiddenKind[] {
  return Array.isArray(removed) ? HIDDEN_KINDS.filter((kind) => removed.includes(kind)) : []
}

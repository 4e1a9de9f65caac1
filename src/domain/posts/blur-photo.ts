import type { Database } from '../../db/open-database.ts'
import type { CleanPhoto, PhotoEyes } from '../../gate/photo/index.ts'
import type { MediaStore } from '../media/index.ts'
import type { Actor } from '../people/index.ts'
import { readSight } from './photo-sight.ts'
import { readCamera } from './read-camera.ts'
import { keepPictures, type PhotoNotTaken, type ReceivedPhoto } from './receive-photo.ts'

/** What of a photo to blur: one of its marks, counted through its faces and then its writing; or every face. */
export type BlurMarks = number | 'faces'

interface Tools {
  readonly database: Pick<Database, 'read'>
  readonly media: MediaStore
  readonly eyes: Pick<PhotoEyes, 'blur'>
}

/**
 * A copy of a photo with some of what was seen in it blurred for good. The photo that it was made
 * from is left alone: once no post holds it, it is forgotten.
 * @returns undefined where this person added no such photo, or it has no such mark
 */
export async function blurPhoto(
  tools: Tools,
  actor: Pick<Actor, 'trustId' | 'personId'>,
  command: { readonly photoId: string; readonly marks: BlurMarks },
): Promise<ReceivedPhoto | PhotoNotTaken | undefined> {
  const { photoId, marks } = command
  const photo = await tools.database.read(actor.trustId, (db) =>
    db
      .selectFrom('photos')
      .select(['sha256', 'file_name as fileName', 'sight', 'camera_make', 'camera_model'])
      .where('photo_id', '=', photoId)
      .where('uploaded_by', '=', actor.personId)
      .executeTakeFirst(),
  )
  const boxes = boxesOf(photo?.sight, marks)
  const picture = photo && boxes.length > 0 ? await tools.media.read(photo.sha256) : undefined
  if (!photo || !picture) return undefined
  const { fileName } = photo
  const blurred = await tools.eyes.blur(picture, boxes)
  if (isFailed(blurred)) return { kind: 'not_taken', fileName, message: blurred.reason }
  const message = await keepPictures(tools.media, blurred)
  if (message) return { kind: 'not_taken', fileName, message }
  const { full, thumb } = blurred
  return {
    kind: 'received',
    fileName,
    sha256: full.sha256,
    thumbSha256: thumb.sha256,
    width: full.width,
    height: full.height,
    bytes: full.bytes.byteLength,
    removed: [],
    hidden: [],
    camera: readCamera(photo.camera_make, photo.camera_model),
  }
}

function isFailed(
  blurred: CleanPhoto | { readonly kind: 'failed'; readonly reason: string },
): blurred is { readonly kind: 'failed'; readonly reason: string } {
  return blurred.kind === 'failed'
}

function boxesOf(stored: unknown, marks: BlurMarks) {
  const sight = readSight(stored)
  if (sight.kind !== 'seen') return []
  const faces = sight.faces.map(({ box }) => box)
  if (marks === 'faces') return faces
  const one = [...faces, ...sight.writing.lines.map(({ box }) => box)][marks]
  return one ? [one] : []
}

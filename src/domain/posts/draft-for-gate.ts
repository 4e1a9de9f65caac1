import type { Reader } from '../../db/handles.ts'
import type { Camera, Draft, DraftPhoto } from '../../gate/index.ts'
import type { PostContent, PostPhoto } from './content.ts'
import { devicesForGate } from './devices-for-gate.ts'
import { readSight } from './photo-sight.ts'
import { readCamera } from './read-camera.ts'
import { captionsForGate } from './video/captions.ts'
import { type VideoKnown, videosKnown } from './video/videos-known.ts'

/** The content as the gate wants it: file names, what was seen in each photo and the standing of each device looked up. */
export async function draftForGate(
  db: Reader,
  schoolId: string,
  content: PostContent,
  today: string,
): Promise<Draft> {
  return (await draftsForGate(db, schoolId, [content]))(content, today)
}

/** The same for several contents of one school and for any day, looked up at once. */
export async function draftsForGate(
  db: Reader,
  schoolId: string,
  contents: readonly PostContent[],
): Promise<(content: PostContent, today: string) => Draft> {
  const all = { photos: contents.flatMap((content) => content.photos) }
  const [known, devices, videos] = await Promise.all([
    photosKnown(db, schoolId, all),
    devicesForGate(db, schoolId),
    videosKnown(db, schoolId, all),
  ])
  return (content, today) => {
    const deviceOf = devices(today)
    const photos = content.photos.map(
      (photo): DraftPhoto => ({
        id: photo.photoId,
        fileName:
          (photo.video ? videos.get(photo.video.videoId) : known.get(photo.photoId))?.fileName ??
          '',
        altText: photo.altText,
        nobodyIdentifiable: photo.nobodyIdentifiable,
        pictured: photo.pictured,
        ...deviceOf(photo),
        ...cameraOf(known.get(photo.photoId)),
        deletionDeclared: photo.deletionDeclared,
        sight: known.get(photo.photoId)?.sight ?? { kind: 'waiting' },
        ...movingPart(photo, videos),
      }),
    )
    return { text: content.text, photos, named: content.named }
  }
}

function movingPart(
  { video }: PostPhoto,
  videos: ReadonlyMap<string, VideoKnown>,
): Pick<DraftPhoto, 'video'> {
  if (!video) return {}
  const { watched } = video
  // Sound that nobody knows of is taken for sound.
  const hasSound = videos.get(video.videoId)?.hasSound ?? true
  return { video: { hasSound, watched, captions: captionsForGate(video) } }
}

interface KnownPhoto extends Pick<DraftPhoto, 'fileName' | 'sight'> {
  readonly camera: Camera | undefined
}

function cameraOf(known: KnownPhoto | undefined): Pick<DraftPhoto, 'camera'> {
  return known?.camera ? { camera: known.camera } : {}
}

async function photosKnown(
  db: Reader,
  schoolId: string,
  content: Pick<PostContent, 'photos'>,
): Promise<Map<string, KnownPhoto>> {
  const ids = content.photos.map((photo) => photo.photoId)
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('photos')
    .select(['photo_id', 'file_name', 'sight', 'camera_make', 'camera_model'])
    .where('school_id', '=', schoolId)
    .where('photo_id', 'in', ids)
    .execute()
  return new Map(
    rows.map((row) => [
      row.photo_id,
      {
        fileName: row.file_name,
        sight: readSight(row.sight),
        camera: readCamera(row.camera_make, row.camera_model),
      },
    ]),
  )
}

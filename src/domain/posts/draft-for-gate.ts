import type { Reader } from '../../db/handles.ts'
import type { Draft, DraftPhoto } from '../../gate/index.ts'
import type { PostContent, PostPhoto } from './content.ts'
import { readSight } from './photo-sight.ts'
import { captionsForGate } from './video/captions.ts'
import { type VideoKnown, videosKnown } from './video/videos-known.ts'

/** The content as the gate wants it: file names, what was seen in each photo and the standing of each device looked up. */
export async function draftForGate(
  db: Reader,
  schoolId: string,
  content: PostContent,
  today: string,
): Promise<Draft> {
  const [known, devices, videos] = await Promise.all([
    photosKnown(db, schoolId, content),
    deviceStandings(db, schoolId, content, today),
    videosKnown(db, schoolId, content),
  ])
  const photos = content.photos.map(
    (photo): DraftPhoto => ({
      id: photo.photoId,
      fileName:
        (photo.video ? videos.get(photo.video.videoId) : known.get(photo.photoId))?.fileName ?? '',
      altText: photo.altText,
      nobodyIdentifiable: photo.nobodyIdentifiable,
      pictured: photo.pictured,
      device: photo.ownDevice
        ? 'personal'
        : (photo.deviceId && devices.get(photo.deviceId)) || 'unknown',
      deletionDeclared: photo.deletionDeclared,
      sight: known.get(photo.photoId)?.sight ?? { kind: 'waiting' },
      ...movingPart(photo, videos),
    }),
  )
  return { text: content.text, photos, named: content.named }
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

async function photosKnown(
  db: Reader,
  schoolId: string,
  content: PostContent,
): Promise<Map<string, Pick<DraftPhoto, 'fileName' | 'sight'>>> {
  const ids = content.photos.map((photo) => photo.photoId)
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('photos')
    .select(['photo_id', 'file_name', 'sight'])
    .where('school_id', '=', schoolId)
    .where('photo_id', 'in', ids)
    .execute()
  return new Map(
    rows.map((row) => [row.photo_id, { fileName: row.file_name, sight: readSight(row.sight) }]),
  )
}

async function deviceStandings(
  db: Reader,
  schoolId: string,
  content: PostContent,
  today: string,
): Promise<Map<string, DraftPhoto['device']>> {
  const ids = content.photos.flatMap((photo) => photo.deviceId ?? [])
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('devices')
    .select(['device_id', 'owned_by', 'approved_on', 'retired_on'])
    .where('school_id', '=', schoolId)
    .where('device_id', 'in', ids)
    .execute()
  return new Map(
    rows.map((row) => {
      const retired = row.retired_on !== null && row.retired_on <= today
      const approved = row.approved_on !== null && row.approved_on <= today && !retired
      if (row.owned_by === 'school' && !retired) return [row.device_id, 'school']
      return [row.device_id, approved ? 'approved' : 'personal']
    }),
  )
}

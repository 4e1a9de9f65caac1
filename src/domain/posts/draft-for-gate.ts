import type { Reader } from '../../db/handles.ts'
import type { Draft, DraftPhoto } from '../../gate/index.ts'
import type { PostContent } from './content.ts'

/** The content as the gate wants it: file names and the standing of each device looked up. */
export async function draftForGate(
  db: Reader,
  schoolId: string,
  content: PostContent,
  today: string,
): Promise<Draft> {
  const [names, devices] = await Promise.all([
    fileNames(db, schoolId, content),
    deviceStandings(db, schoolId, content, today),
  ])
  const photos = content.photos.map(
    (photo): DraftPhoto => ({
      id: photo.photoId,
      fileName: names.get(photo.photoId) ?? '',
      altText: photo.altText,
      nobodyIdentifiable: photo.nobodyIdentifiable,
      pictured: photo.pictured,
      device: photo.ownDevice
        ? 'personal'
        : (photo.deviceId && devices.get(photo.deviceId)) || 'unknown',
      deletionDeclared: photo.deletionDeclared,
    }),
  )
  return { text: content.text, photos, named: content.named }
}

async function fileNames(
  db: Reader,
  schoolId: string,
  content: PostContent,
): Promise<Map<string, string>> {
  const ids = content.photos.map((photo) => photo.photoId)
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('photos')
    .select(['photo_id', 'file_name'])
    .where('school_id', '=', schoolId)
    .where('photo_id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.photo_id, row.file_name]))
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

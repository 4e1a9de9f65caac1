import type { Reader } from '../../db/handles.ts'
import { learnersIn, type PostContent } from './content.ts'

/**
 * Whether everything that a content points to is of this school: its open channels, its photos
 * with these very pixels, its learners and its devices. Ids of another school or trust are not.
 */
export async function belongsHere(
  db: Reader,
  schoolId: string,
  content: PostContent,
): Promise<boolean> {
  const learnerIds = unique(learnersIn(content).map((one) => one.learnerId))
  const deviceIds = unique(content.photos.flatMap((photo) => photo.deviceId ?? []))
  const channelIds = unique(content.channels)
  // Words for a channel to which the post does not go would be words that nobody judges for it.
  if (content.variants?.some((one) => !channelIds.includes(one.channelId))) return false
  const [channels, learners, devices, photos, video] = await Promise.all([
    channelIds.length === 0
      ? 0
      : count(
          db
            .selectFrom('channels')
            .select(db.fn.countAll<number>().as('n'))
            .where('school_id', '=', schoolId)
            .where('status', '=', 'open')
            .where('channel_id', 'in', channelIds),
        ),
    learnerIds.length === 0
      ? 0
      : count(
          db
            .selectFrom('learners')
            .select(db.fn.countAll<number>().as('n'))
            .where('school_id', '=', schoolId)
            .where('learner_id', 'in', learnerIds),
        ),
    deviceIds.length === 0
      ? 0
      : count(
          db
            .selectFrom('devices')
            .select(db.fn.countAll<number>().as('n'))
            .where('school_id', '=', schoolId)
            .where('device_id', 'in', deviceIds),
        ),
    ownPhotos(db, schoolId, content),
    ownVideo(db, schoolId, content),
  ])
  return (
    channels === channelIds.length &&
    learners === learnerIds.length &&
    devices === deviceIds.length &&
    photos &&
    video
  )
}

async function ownPhotos(db: Reader, schoolId: string, content: PostContent): Promise<boolean> {
  if (content.photos.length === 0) return true
  const rows = await db
    .selectFrom('photos')
    .select(['photo_id', 'sha256'])
    .where('school_id', '=', schoolId)
    .where(
      'photo_id',
      'in',
      content.photos.map((photo) => photo.photoId),
    )
    .execute()
  const digests = new Map(rows.map((row) => [row.photo_id, row.sha256]))
  return content.photos.every((photo) => digests.get(photo.photoId) === photo.sha256)
}

async function ownVideo(db: Reader, schoolId: string, content: PostContent): Promise<boolean> {
  const videos = content.photos.flatMap((photo) => photo.video ?? [])
  for (const { videoId, sha256 } of videos) {
    const row = await db
      .selectFrom('videos')
      .select('sha256')
      .where('school_id', '=', schoolId)
      .where('video_id', '=', videoId)
      .executeTakeFirst()
    if (row?.sha256 !== sha256) return false
  }
  return true
}

async function count(query: {
  executeTakeFirstOrThrow(): Promise<{ n: number }>
}): Promise<number> {
  return Number((await query.executeTakeFirstOrThrow()).n)
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}

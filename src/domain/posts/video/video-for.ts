import type { Reader } from '../../../db/handles.ts'
import { type Actor, may } from '../../people/index.ts'
import { loadPost } from '../stored-post.ts'
import { captionsToShow } from './captions.ts'

/** A video's file, as the media store names it. */
export interface VideoFile {
  readonly sha256: string
  readonly container: 'mp4' | 'webm'
}

/**
 * The file of a video, for somebody who sees posts of its school or who added it.
 * @returns undefined when there is no such video or it is not for this person
 */
export async function videoFor(
  db: Reader,
  actor: Actor,
  videoId: string,
): Promise<VideoFile | undefined> {
  const row = await db
    .selectFrom('videos')
    .select(['school_id', 'sha256', 'container', 'uploaded_by'])
    .where('video_id', '=', videoId)
    .executeTakeFirst()
  if (!row) return undefined
  const own = row.uploaded_by === actor.personId
  if (!own && !may(actor, 'post.see', row.school_id)) return undefined
  return { sha256: row.sha256, container: row.container }
}

/** The file of a video that stands on a school's own page. */
export async function hostedVideo(
  db: Reader,
  schoolId: string,
  videoId: string,
): Promise<VideoFile | undefined> {
  return db
    .selectFrom('videos')
    .select(['sha256', 'container'])
    .where('school_id', '=', schoolId)
    .where('video_id', '=', videoId)
    .executeTakeFirst()
}

/** The captions of a post's video as they go out, for somebody who may see the post. */
export async function captionsFor(
  db: Reader,
  actor: Actor,
  postId: string,
): Promise<string | undefined> {
  const post = await loadPost(db, postId)
  if (!post) return undefined
  const own = post.authorId === actor.personId
  const sees = post.state !== 'draft' && may(actor, 'post.see', post.schoolId)
  if (!own && !sees) return undefined
  const video = post.content.photos.find((photo) => photo.video)?.video
  return video && captionsToShow(video)
}

import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { appendEntry } from '../../trail/index.ts'
import { forbidden, NOT_FOUND, type Refusal } from '../refusal.ts'
import { lockPost } from '../stored-post.ts'
import type { ReceivedVideo } from './receive-video.ts'
import { waitingVideo } from './videos-known.ts'
import { hasVideo } from './watched.ts'

/** Said where a post has its one video. */
export const ONE_VIDEO = 'A post holds one video. Remove the one that is there to make room.'

/**
 * Make a cleaned video the school's, for its author to put into their post. The post itself does not
 * change: the video waits until its author has chosen a picture that stands for it.
 * @returns the video's id
 */
export async function addVideo(
  db: Writer,
  actor: Actor,
  command: { readonly postId: string; readonly video: ReceivedVideo },
  now: Date,
): Promise<{ ok: true; videoId: string } | Refusal> {
  const post = await lockPost(db, command.postId)
  if (!post || post.authorId !== actor.personId) return NOT_FOUND
  if (!may(actor, 'post.draft', post.schoolId)) {
    return forbidden('You have no role at this school in which you draft posts.')
  }
  if (hasVideo(post.content) || (await waitingVideo(db, post.postId))) {
    return {
      ok: false,
      kind: 'incomplete',
      message: ONE_VIDEO,
      faults: [{ field: 'video', message: ONE_VIDEO }],
    }
  }
  const { video } = command
  const videoId = randomUUID()
  const removed = video.hidden.map((detail) => detail.kind)
  await db
    .insertInto('videos')
    .values({
      trust_id: actor.trustId,
      video_id: videoId,
      school_id: post.schoolId,
      post_id: post.postId,
      sha256: video.sha256,
      container: video.container,
      codec: video.codec,
      file_name: video.fileName,
      width: video.width,
      height: video.height,
      duration_ms: video.durationMs,
      has_sound: video.hasSound,
      bytes: video.bytes,
      removed: JSON.stringify(removed),
      camera_make: video.camera?.make ?? '',
      camera_model: video.camera?.model ?? '',
      uploaded_by: actor.personId,
      uploaded_at: now,
      placed_at: null,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'video.added',
    schoolId: post.schoolId,
    subject: `video:${videoId}`,
    facts: { post: post.postId, sha256: video.sha256, removed },
  })
  return { ok: true, videoId }
}

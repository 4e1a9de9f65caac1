import type { Writer } from '../../../db/handles.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { appendEntry } from '../../trail/index.ts'
import { addPhoto } from '../add-photo.ts'
import { MAX_PHOTOS, type PostContent, type PostPhoto } from '../content.ts'
import type { ReceivedPhoto } from '../receive-photo.ts'
import { NOT_FOUND, type Refusal } from '../refusal.ts'
import { saveDraft } from '../save-draft.ts'
import { lockPost, type StoredPost } from '../stored-post.ts'
import { type VideoKnown, videoOfPost } from './videos-known.ts'

export interface PlaceVideo {
  readonly postId: string
  readonly videoId: string
  /** The picture that stands for it, cleaned like any photo. */
  readonly poster: ReceivedPhoto
}

/**
 * Put a video into the post that it was added to, with the picture that stands for it; or give one
 * that is there already another picture. Like any change, it takes a post back from approval.
 * @returns the poster's id
 */
export async function placeVideo(
  db: Writer,
  actor: Actor,
  command: PlaceVideo,
  now: Date,
): Promise<{ ok: true; photoId: string } | Refusal> {
  const post = await lockPost(db, command.postId)
  if (!post || post.authorId !== actor.personId) return NOT_FOUND
  const video = await videoOfPost(db, post.postId, command.videoId)
  if (!video) return NOT_FOUND
  if (!place(post, video) && post.content.photos.length >= MAX_PHOTOS) return full()
  // The picture comes out of the video, and what filmed the one took the other.
  const photo = { ...command.poster, camera: video.camera ?? command.poster.camera }
  const added = await addPhoto(db, actor, { postId: post.postId, photo }, now)
  if (!added.ok) return added
  const { photoId } = added
  const content = withPoster(post, video, { photoId, sha256: command.poster.sha256 })
  const { revision, scheduledFor } = post
  const save = { postId: post.postId, revision, content, scheduledFor }
  const saved = await saveDraft(db, actor, save, now)
  if (!saved.ok) return saved
  await db
    .updateTable('videos')
    .set({ placed_at: now })
    .where('video_id', '=', video.videoId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'video.placed',
    schoolId: post.schoolId,
    subject: `video:${video.videoId}`,
    facts: { post: post.postId, sha256: video.sha256, poster: command.poster.sha256 },
  })
  return { ok: true, photoId }
}

function place({ content }: StoredPost, { videoId }: VideoKnown): PostPhoto | undefined {
  return content.photos.find((photo) => photo.video?.videoId === videoId)
}

function full(): Refusal {
  const message = `A post holds ${MAX_PHOTOS} photos, its video counted. Remove one to make room.`
  return { ok: false, kind: 'incomplete', message, faults: [{ field: 'poster', message }] }
}

function withPoster(
  post: StoredPost,
  video: VideoKnown,
  poster: { readonly photoId: string; readonly sha256: string },
): PostContent {
  const { content } = post
  const there = place(post, video)
  if (there) {
    const photos = content.photos.map((one) => (one === there ? { ...one, ...poster } : one))
    return { ...content, photos }
  }
  const added: PostPhoto = {
    ...poster,
    altText: '',
    credit: '',
    deviceId: null,
    nobodyIdentifiable: false,
    pictured: [],
    deletionDeclared: false,
    video: {
      videoId: video.videoId,
      sha256: video.sha256,
      captions: '',
      captionsFile: '',
      watched: false,
    },
  }
  return { ...content, photos: [...content.photos, added] }
}

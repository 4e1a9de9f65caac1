import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { ReceivedPhoto } from './receive-photo.ts'
import { forbidden, NOT_FOUND, type Refusal } from './refusal.ts'
import { loadPost } from './stored-post.ts'

/**
 * Make a cleaned photo the school's, for its author to put into their post. The post itself does
 * not change: the photo becomes part of it when the form that holds it is saved.
 * @returns the photo's id
 */
export async function addPhoto(
  db: Writer,
  actor: Actor,
  command: {
    readonly postId: string
    readonly photo: ReceivedPhoto
    /** The photo of which this is a blurred copy. */
    readonly blurredFrom?: string
  },
  now: Date,
): Promise<{ ok: true; photoId: string } | Refusal> {
  const post = await loadPost(db, command.postId)
  if (!post || post.authorId !== actor.personId) return NOT_FOUND
  if (!may(actor, 'post.draft', post.schoolId)) {
    return forbidden('You have no role at this school in which you draft posts.')
  }
  const { photo } = command
  const photoId = randomUUID()
  await db
    .insertInto('photos')
    .values({
      trust_id: actor.trustId,
      photo_id: photoId,
      school_id: post.schoolId,
      sha256: photo.sha256,
      thumb_sha256: photo.thumbSha256,
      file_name: photo.fileName,
      width: photo.width,
      height: photo.height,
      bytes: photo.bytes,
      removed: JSON.stringify(photo.removed),
      sight: photo.sight ? JSON.stringify(photo.sight) : null,
      camera_make: photo.camera?.make ?? '',
      camera_model: photo.camera?.model ?? '',
      uploaded_by: actor.personId,
      uploaded_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'photo.added',
    schoolId: post.schoolId,
    subject: `photo:${photoId}`,
    facts: {
      post: post.postId,
      sha256: photo.sha256,
      removed: photo.removed,
      ...(command.blurredFrom && { blurred_from: command.blurredFrom }),
    },
  })
  return { ok: true, photoId }
}

import type { Writer } from '../../../db/handles.ts'
import type { Actor } from '../../people/index.ts'
import { NOT_FOUND, type Refusal } from '../refusal.ts'
import { saveDraft } from '../save-draft.ts'
import { lockPost } from '../stored-post.ts'

export interface KeepCaptions {
  readonly postId: string
  readonly videoId: string
  /** WebVTT, as `writeCaptions` gives it. */
  readonly captionsFile: string
}

/** Keep a captions file with the video of a post. Like any change, it takes the post back from approval. */
export async function keepCaptions(
  db: Writer,
  actor: Actor,
  command: KeepCaptions,
  now: Date,
): Promise<{ ok: true } | Refusal> {
  const post = await lockPost(db, command.postId)
  if (!post || post.authorId !== actor.personId) return NOT_FOUND
  const { captionsFile, videoId } = command
  const photos = post.content.photos.map((photo) =>
    photo.video?.videoId === videoId
      ? { ...photo, video: { ...photo.video, captions: 'file' as const, captionsFile } }
      : photo,
  )
  const { postId, revision, scheduledFor } = post
  const content = { ...post.content, photos }
  const saved = await saveDraft(db, actor, { postId, revision, content, scheduledFor }, now)
  return saved.ok ? { ok: true } : saved
}

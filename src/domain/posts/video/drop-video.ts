import type { Writer } from '../../../db/handles.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { appendEntry } from '../../trail/index.ts'
import { NOT_FOUND, type Refusal } from '../refusal.ts'
import { lockPost } from '../stored-post.ts'

/** Take away a video that waits for its picture. One that is in the post is removed there. */
export async function dropVideo(
  db: Writer,
  actor: Actor,
  command: { readonly postId: string; readonly videoId: string },
  now: Date,
): Promise<{ ok: true } | Refusal> {
  const post = await lockPost(db, command.postId)
  if (!post || post.authorId !== actor.personId) return NOT_FOUND
  const gone = await db
    .deleteFrom('videos')
    .where('post_id', '=', post.postId)
    .where('video_id', '=', command.videoId)
    .where('placed_at', 'is', null)
    .returning(['video_id', 'sha256'])
    .executeTakeFirst()
  if (!gone) return NOT_FOUND
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'video.dropped',
    schoolId: post.schoolId,
    subject: `video:${gone.video_id}`,
    facts: { post: post.postId, sha256: gone.sha256 },
  })
  return { ok: true }
}

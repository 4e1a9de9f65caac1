import { sql } from 'kysely'
import type { Writer } from '../../../db/handles.ts'
import { appendEntry } from '../../trail/index.ts'
import { unusedBefore } from '../forget-unused-photos.ts'

/**
 * Forget the videos of a trust that were taken in a week ago and stand in no version of any post,
 * as photos are forgotten (UK GDPR, Article 5(1)(e)).
 * @returns how many
 */
export async function forgetUnusedVideos(db: Writer, trustId: string, now: Date): Promise<number> {
  const held = sql<string>`(select (photo -> 'video' ->> 'videoId')::uuid
    from post_versions, jsonb_array_elements(content -> 'photos') photo
    where photo ? 'video')`
  const gone = await db
    .deleteFrom('videos as v')
    .where('v.uploaded_at', '<', unusedBefore(now))
    .where('v.video_id', 'not in', held)
    .returning(['v.video_id', 'v.school_id', 'v.sha256'])
    .execute()
  for (const video of gone) {
    await appendEntry(db, {
      trustId,
      at: now,
      actor: 'system:unused-photos',
      action: 'video.forgotten',
      schoolId: video.school_id,
      subject: `video:${video.video_id}`,
      facts: { sha256: video.sha256 },
    })
  }
  return gone.length
}

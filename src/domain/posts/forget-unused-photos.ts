import { sql } from 'kysely'
import type { Writer } from '../../db/handles.ts'
import { appendEntry } from '../trail/index.ts'

/** A form that is still open somewhere may hold a photo that no saved version has yet. */
const KEPT_MS = 7 * 24 * 3_600_000

/** Before this moment a photo that nothing holds is not waited for any longer. */
export function unusedBefore(now: Date): Date {
  return new Date(now.getTime() - KEPT_MS)
}

/**
 * Forget the photos of a trust that were taken in a week ago and stand in no version of any post:
 * pictures of children are kept for a purpose or not at all (UK GDPR, Article 5(1)(e)).
 * @returns how many
 */
export async function forgetUnusedPhotos(db: Writer, trustId: string, now: Date): Promise<number> {
  const held = sql<string>`(select (photo ->> 'photoId')::uuid
    from post_versions, jsonb_array_elements(content -> 'photos') photo)`
  const gone = await db
    .deleteFrom('photos as p')
    .where('p.uploaded_at', '<', unusedBefore(now))
    .where('p.photo_id', 'not in', held)
    .returning(['p.photo_id', 'p.school_id', 'p.sha256'])
    .execute()
  for (const photo of gone) {
    await appendEntry(db, {
      trustId,
      at: now,
      actor: 'system:unused-photos',
      action: 'photo.forgotten',
      schoolId: photo.school_id,
      subject: `photo:${photo.photo_id}`,
      facts: { sha256: photo.sha256 },
    })
  }
  return gone.length
}

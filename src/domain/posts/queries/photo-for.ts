import type { Reader } from '../../../db/handles.ts'
import { type Actor, may } from '../../people/index.ts'

/** A photo's pictures, as the media store names them. */
export interface PhotoFiles {
  readonly sha256: string
  readonly thumbSha256: string
}

/**
 * The pictures of a photo, for somebody who sees posts of its school or who added it.
 * @returns undefined when there is no such photo or it is not for this person
 */
export async function photoFor(
  db: Reader,
  actor: Actor,
  photoId: string,
): Promise<PhotoFiles | undefined> {
  const row = await db
    .selectFrom('photos')
    .select(['school_id', 'sha256', 'thumb_sha256', 'uploaded_by'])
    .where('photo_id', '=', photoId)
    .executeTakeFirst()
  if (!row) return undefined
  const own = row.uploaded_by === actor.personId
  if (!own && !may(actor, 'post.see', row.school_id)) return undefined
  return { sha256: row.sha256, thumbSha256: row.thumb_sha256 }
}

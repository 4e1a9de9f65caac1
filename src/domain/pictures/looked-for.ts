import { type RawBuilder, sql } from 'kysely'
import type { PictureCause } from './forms.ts'

/** Where somebody may still see it, as far as Gatepost knows. */
export const STILL_OUT = ['live', 'awaiting_proof'] as const

/** The photos of a version `v` in which a face is close up and turned to the camera. */
const CLOSE_FACES = sql`
  select f.photo_id from jsonb_array_elements(v.content -> 'photos') as placed
  join photos as f on f.photo_id = (placed ->> 'photoId')::uuid
  where jsonb_path_exists(f.sight, '$.faces[*] ? (@.clear == true)')`

/** The learners in a version `v` who have left. */
function leaversBy(day: string | null): RawBuilder<unknown> {
  return sql`
    select l.learner_id from post_learners as l
    join learners as n on n.learner_id = l.learner_id
    where l.post_id = v.post_id and l.version = v.version and n.status = 'left'
      and (${day}::date is null or n.left_on <= ${day}::date)`
}

/**
 * What is looked for in a version `v`, as ids, less what somebody said stays. A learner who leaves
 * after that, or a photo of a later version, is asked about anew.
 */
export function lookedFor(cause: PictureCause, leftBy: string | null): RawBuilder<string[]> {
  const found = cause === 'faces' ? CLOSE_FACES : leaversBy(leftBy)
  return sql<string[]>`
    array(${found} except
      select unnest(k.covers) from picture_keepings as k
      where k.post_id = v.post_id and k.version = v.version and k.cause = ${cause})`
}

import type { Writer } from '../../../db/handles.ts'
import type { StoredPost } from '../../posts/index.ts'
import { endErrand } from './end-errand.ts'
import { endTakedown } from './end-takedown.ts'
import type { LockedErrand } from './errand.ts'

/** It was to come down and turns out never to have been there: that ends both errands. */
export async function neverArrived(
  db: Writer,
  post: StoredPost,
  errand: NonNullable<LockedErrand>,
  now: Date,
): Promise<void> {
  await endErrand(db, errand.errand_id, 'done', now)
  await endTakedown(
    db,
    post,
    {
      trustId: errand.trust_id,
      schoolId: errand.school_id,
      postId: errand.post_id,
      publicationId: errand.publication_id,
      state: 'stopped',
      proof: 'Gatepost looked for it on the network, and it had never arrived there.',
    },
    now,
  )
}

import { createHash } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { comesDown, type StoredPost } from '../../posts/index.ts'
import { type OfPost, SENDER, setPublication } from './set-publication.ts'

/** End the task to take a publication down, with the proof that it is gone, and bring its post along. */
export async function endTakedown(
  db: Writer,
  post: StoredPost,
  end: OfPost & { readonly state: 'taken_down' | 'stopped'; readonly proof: string },
  now: Date,
): Promise<void> {
  await db
    .updateTable('takedowns')
    .set({ done_at: now, proof: end.proof })
    .where('publication_id', '=', end.publicationId)
    .where('done_at', 'is', null)
    .execute()
  const facts = { proof: createHash('sha256').update(end.proof).digest('hex') }
  await setPublication(
    db,
    end,
    { state: end.state, why: '', ...(end.state === 'taken_down' && { takenDownAt: now }) },
    { action: 'publication.removed', by: SENDER, at: now, facts },
  )
  await comesDown(db, post, now)
}

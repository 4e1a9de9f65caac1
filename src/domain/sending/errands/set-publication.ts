import type { Writer } from '../../../db/handles.ts'
import type { PublicationState } from '../../../vocabulary/post-states.ts'
import type { TrailAction } from '../../../vocabulary/trail-actions.ts'
import { appendEntry, type Facts, type TrailActor } from '../../trail/index.ts'

/** What the clock writes in the trail under, when it sends and removes. */
export const SENDER: TrailActor = 'system:sender'

/** One publication among those of its post. */
export interface OfPost {
  readonly trustId: string
  readonly schoolId: string
  readonly postId: string
  readonly publicationId: string
}

/** Set where a publication stands, with the entry that says so. */
export async function setPublication(
  db: Writer,
  of: OfPost,
  set: {
    readonly state: PublicationState
    readonly why: string
    readonly remoteId?: string
    readonly address?: string
    readonly takenDownAt?: Date
  },
  entry: {
    readonly action: TrailAction
    readonly by: TrailActor
    readonly at: Date
    readonly facts?: Facts
  },
): Promise<void> {
  const { state, why, remoteId, address, takenDownAt } = set
  await db
    .updateTable('publications')
    .set({
      state,
      why,
      ...(remoteId !== undefined && { remote_id: remoteId }),
      ...(address !== undefined && { address, proved_at: entry.at }),
      ...(takenDownAt && { taken_down_at: takenDownAt }),
    })
    .where('publication_id', '=', of.publicationId)
    .execute()
  await appendEntry(db, {
    trustId: of.trustId,
    at: entry.at,
    actor: entry.by,
    action: entry.action,
    schoolId: of.schoolId,
    subject: `post:${of.postId}`,
    facts: { publication: of.publicationId, ...entry.facts },
  })
}

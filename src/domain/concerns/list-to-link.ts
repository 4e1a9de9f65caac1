import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import { type Concern, concernsKnownTo } from './record.ts'

/** As many as one case takes in one go. */
const MOST_OFFERED = 50

/**
 * The concerns of a school that can become part of a case, as far as this person may know of them, the latest first.
 * That they looked is an entry in the trail.
 */
export async function listConcernsToLink(
  db: Writer,
  actor: Actor,
  schoolId: string,
  now: Date,
): Promise<readonly Concern[]> {
  const concerns = await concernsKnownTo(db, actor, now)
    .where('c.school_id', '=', schoolId)
    .where('c.state', '<>', 'closed')
    .where('c.case_id', 'is', null)
    .orderBy('c.received_at', 'desc')
    .orderBy('c.concern_id')
    .limit(MOST_OFFERED)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'concern.listed',
    schoolId,
    subject: `school:${schoolId}`,
  })
  return concerns
}

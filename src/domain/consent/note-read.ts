import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'

/**
 * Leave the entry that someone looked at consent records: one for each page they opened, with the
 * learners that were on it.
 */
export async function noteRead(
  db: Writer,
  actor: Actor,
  read: {
    readonly schoolId: string
    readonly subject: `${string}:${string}`
    readonly learnerIds: readonly string[]
  },
  now: Date,
): Promise<void> {
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'consent.read',
    schoolId: read.schoolId,
    subject: read.subject,
    facts: { learners: read.learnerIds },
  })
}

import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { type Refusal, refuseRole } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { type SignedPerson, type SignedWanted, signedPeople } from './queries/signed-people.ts'

/**
 * Show who has signed: every name to those who keep the people of the school, to others that of their own
 * team. That these names were read is an entry of the trail, with whose they were.
 * @returns one more name than `limit` where there are more
 */
export async function readSigned(
  db: Writer,
  actor: Actor,
  wanted: Pick<SignedWanted, 'schoolId' | 'which' | 'letters' | 'limit' | 'offset'>,
  now: Date,
): Promise<{ readonly ok: true; readonly people: readonly SignedPerson[] } | Refusal> {
  const { schoolId, which, limit } = wanted
  if (!may(actor, 'signing.see', schoolId)) return refuseRole('signing.see')
  const everyName = may(actor, 'people.keep', schoolId)
  const people = await signedPeople(db, {
    ...wanted,
    today: londonDate(now),
    lineManagerId: everyName ? undefined : actor.personId,
    limit: limit + 1,
  })
  const shown = [...new Set(people.slice(0, limit).map((one) => one.personId))]
  if (shown.length > 0) {
    await appendEntry(db, {
      trustId: actor.trustId,
      at: now,
      actor: trailName(actor),
      action: 'signatures.read',
      schoolId,
      subject: `school:${schoolId}`,
      facts: { people: shown, which },
    })
  }
  return { ok: true, people }
}

import type { Writer } from '../../db/handles.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { type Actor, trailName } from './actor.ts'
import { personKeptBy } from './keepers.ts'

/**
 * Record that an adult who had left works here again. They come back without a role and without a
 * password; both are given anew.
 */
export async function recordReturn(
  db: Writer,
  actor: Actor,
  command: { readonly personId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const found = await personKeptBy(db, actor, command.personId, now)
  if (!found.ok) return found
  if (!found.person.leftOn) return refuse('This adult is on record as working here.')
  await db
    .updateTable('people')
    .set({ left_on: null, password_hash: null })
    .where('person_id', '=', command.personId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'person.returned',
    schoolId: found.person.schoolId,
    subject: `person:${command.personId}`,
  })
  return { ok: true }
}

import { randomInt } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Actor, hashPassword, trailName } from '../people/index.ts'
import { type Refusal, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { mayEnterFor } from './may-enter-for.ts'

/** Six digits: few enough to remember, and five wrong ones end it. */
const DIGITS = 6

/**
 * Make a PIN with which somebody without e-mail signs at a shared screen. It is shown once, to be handed over
 * on paper; only its hash is kept, and one made before stops working.
 */
export async function makePin(
  db: Writer,
  actor: Actor,
  of: { readonly personId: string; readonly schoolId: string },
  now: Date,
): Promise<{ readonly ok: true; readonly pin: string; readonly name: string } | Refusal> {
  if (!(await mayEnterFor(db, actor, of))) {
    return refuseUnknown('There is no such person here, or they are not on your list.')
  }
  const { name } = await db
    .selectFrom('people')
    .select('name')
    .where('person_id', '=', of.personId)
    .executeTakeFirstOrThrow()
  const pin = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0')
  const row = { pin_hash: await hashPassword(pin), made_by: actor.personId, made_at: now }
  await db
    .insertInto('kiosk_pins')
    .values({ trust_id: actor.trustId, person_id: of.personId, ...row, failures: 0 })
    .onConflict((conflict) =>
      conflict.columns(['trust_id', 'person_id']).doUpdateSet({ ...row, failures: 0 }),
    )
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'kiosk_pin.made',
    schoolId: of.schoolId,
    subject: `person:${of.personId}`,
  })
  return { ok: true, pin, name }
}

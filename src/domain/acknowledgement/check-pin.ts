import type { Writer } from '../../db/handles.ts'
import { isPassword, pretendToCheck } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'

/** Wrong tries after which a PIN is worth nothing and another must be made. */
export const PIN_TRIES = 5

const WRONG = refuse(
  'That is not the PIN of this name. Try again, or ask your manager for a new one.',
  'pin',
)
const SPENT = refuse(
  'This PIN was entered wrongly too often. Ask your manager for a new one.',
  'pin',
)

/** Whether this is the PIN of a person. Wrong ones are counted and soon end it. Only within `inTurn`. */
export async function checkPin(
  db: Writer,
  tried: { readonly personId: string; readonly pin: string },
): Promise<{ readonly ok: true } | Refusal> {
  const row = await db
    .selectFrom('kiosk_pins')
    .select(['pin_hash', 'failures'])
    .where('person_id', '=', tried.personId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuseAnyPin(tried.pin)
  if (row.failures >= PIN_TRIES) {
    await pretendToCheck(tried.pin)
    return SPENT
  }
  if (await isPassword(row.pin_hash, tried.pin)) {
    await setFailures(db, tried.personId, 0)
    return { ok: true }
  }
  await setFailures(db, tried.personId, row.failures + 1)
  return WRONG
}

/** The answer to a wrong PIN, in the time that it takes to check one. Only within `inTurn`. */
export async function refuseAnyPin(pin: string): Promise<Refusal> {
  await pretendToCheck(pin)
  return WRONG
}

async function setFailures(db: Writer, personId: string, failures: number): Promise<void> {
  await db.updateTable('kiosk_pins').set({ failures }).where('person_id', '=', personId).execute()
}

import { randomUUID } from 'node:crypto'
import type { Database } from '../../db/open-database.ts'
import { checkPin, refuseAnyPin } from '../acknowledgement/index.ts'
import { inTurn } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Kiosk } from './find-kiosk.ts'
import { kioskPerson } from './kiosk-names.ts'

/**
 * Let somebody in at a shared screen with their PIN. One who may not sign here is answered, after the same
 * work, like one with a wrong PIN.
 */
export async function enterKiosk(
  database: Database,
  kiosk: Kiosk,
  tried: { readonly personId: string; readonly pin: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  return inTurn(() =>
    database.write(kiosk.trustId, async (db) => {
      const person = await kioskPerson(db, kiosk, tried.personId, now)
      if (!person) return refuseAnyPin(tried.pin)
      const checked = await checkPin(db, tried)
      if (!checked.ok) return checked
      const { numUpdatedRows } = await db
        .updateTable('kiosk_sessions')
        .set({ visit_id: randomUUID(), person_id: tried.personId, pressed_at: now })
        .where('kiosk_id', '=', kiosk.kioskId)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) return refuse('This screen was closed. Ask a manager to open it.')
      return { ok: true } as const
    }),
  )
}

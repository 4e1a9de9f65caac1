import type { Writer } from '../../db/handles.ts'
import type { Kiosk, KioskVisit } from './find-kiosk.ts'
import { pressedSince } from './find-kiosk.ts'

/**
 * Keep that somebody at the screen pressed something, while their visit lasts.
 * @returns whether it lasts still: two minutes without a press end it, and so does whoever comes next
 */
export async function pressed(
  db: Writer,
  kiosk: Kiosk,
  visit: KioskVisit,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('kiosk_sessions')
    .set({ pressed_at: now })
    .where('kiosk_id', '=', kiosk.kioskId)
    .where('visit_id', '=', visit.visitId)
    .where('pressed_at', '>', pressedSince(now))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Forget who stood at the screen. Nobody there is no error. */
export async function leaveKiosk(db: Writer, kiosk: Kiosk): Promise<void> {
  await db
    .updateTable('kiosk_sessions')
    .set({ visit_id: null, person_id: null, pressed_at: null })
    .where('kiosk_id', '=', kiosk.kioskId)
    .where('visit_id', 'is not', null)
    .execute()
}

import type { Writer } from '../../db/handles.ts'
import { appendEntry } from '../trail/index.ts'
import type { Kiosk } from './find-kiosk.ts'

/** Make a shared screen an ordinary browser again. Anybody who stands at it may; a second time is no error. */
export async function closeKiosk(db: Writer, kiosk: Kiosk, now: Date): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('kiosk_sessions')
    .where('kiosk_id', '=', kiosk.kioskId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return
  await appendEntry(db, {
    trustId: kiosk.trustId,
    at: now,
    actor: 'anyone',
    action: 'kiosk.closed',
    schoolId: kiosk.schoolId,
    subject: `kiosk:${kiosk.kioskId}`,
  })
}

/** Drop the shared screens of days that are over. */
export async function forgetOldKiosks(db: Writer, now: Date): Promise<void> {
  await db.deleteFrom('kiosk_sessions').where('ends_at', '<=', now).execute()
}

import { randomBytes, randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { daysAfter, startOfLondonDay } from '../calendar.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, digestOf, endSession, trailName } from '../people/index.ts'
import { type Refusal, refuseRole } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { mayOpenKiosk } from './may-open-kiosk.ts'

/**
 * Turn a manager's browser into the shared screen of a school, until midnight in Europe/London. The manager
 * is signed out on it, so that nobody who signs there can go on as them.
 * @returns what the browser keeps: the trust, a dot, a secret of 256 bits
 */
export async function openKiosk(
  db: Writer,
  actor: Actor,
  command: { readonly schoolId: string; readonly sessionId: string },
  now: Date,
): Promise<{ readonly ok: true; readonly cookie: string; readonly endsAt: Date } | Refusal> {
  const { schoolId, sessionId } = command
  if (!mayOpenKiosk(actor, schoolId)) return refuseRole('people.keep')
  const { trustId, personId } = actor
  const secret = randomBytes(32).toString('base64url')
  const kioskId = randomUUID()
  const endsAt = startOfLondonDay(daysAfter(londonDate(now), 1))
  await db
    .insertInto('kiosk_sessions')
    .values({
      trust_id: trustId,
      kiosk_id: kioskId,
      school_id: schoolId,
      opened_by: personId,
      token_sha256: digestOf(secret),
      opened_at: now,
      ends_at: endsAt,
      visit_id: null,
      person_id: null,
      pressed_at: null,
    })
    .execute()
  await endSession(db, sessionId)
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'kiosk.opened',
    schoolId,
    subject: `kiosk:${kioskId}`,
    facts: { until: endsAt.toISOString() },
  })
  return { ok: true, cookie: `${trustId}.${secret}`, endsAt }
}

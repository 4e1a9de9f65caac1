import type { Reader } from '../../db/handles.ts'
import { digestOf } from '../people/index.ts'

/** After this long without a press, whoever stood at the screen has gone. */
export const VISIT_SECONDS = 120

/** Somebody who has entered their PIN and stands at the screen. */
export interface KioskVisit {
  /** Named by every form of the visit, so that a page left open cannot act for whoever comes next. */
  readonly visitId: string
  readonly personId: string
  readonly name: string
  readonly position: string
}

/** A shared screen of a school, and who stands at it now. */
export interface Kiosk {
  readonly trustId: string
  readonly kioskId: string
  readonly schoolId: string
  readonly school: string
  readonly endsAt: Date
  readonly visit: KioskVisit | undefined
}

/** Visits whose last press was at this moment or before it are over. */
export function pressedSince(now: Date): Date {
  return new Date(now.getTime() - VISIT_SECONDS * 1000)
}

/** The shared screen with this secret; undefined when its day is over or it was closed. */
export async function findKiosk(db: Reader, secret: string, now: Date): Promise<Kiosk | undefined> {
  const row = await db
    .selectFrom('kiosk_sessions as k')
    .innerJoin('schools as s', 's.school_id', 'k.school_id')
    .leftJoin('people as p', 'p.person_id', 'k.person_id')
    .select(['k.trust_id', 'k.kiosk_id', 'k.school_id', 'k.ends_at', 'k.visit_id', 'k.pressed_at'])
    .select(['s.name as school', 'p.person_id', 'p.name', 'p.position'])
    .where('k.token_sha256', '=', digestOf(secret))
    .where('k.ends_at', '>', now)
    .executeTakeFirst()
  if (!row) return undefined
  const { visit_id: visitId, person_id: personId, name, position, pressed_at: pressedAt } = row
  const here = pressedAt !== null && pressedAt > pressedSince(now)
  return {
    trustId: row.trust_id,
    kioskId: row.kiosk_id,
    schoolId: row.school_id,
    school: row.school,
    endsAt: row.ends_at,
    visit:
      here && visitId && personId
        ? { visitId, personId, name: name ?? '', position: position ?? '' }
        : undefined,
  }
}

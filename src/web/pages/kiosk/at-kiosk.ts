import { type BoundPolicy, boundPolicies } from '../../../domain/acknowledgement/index.ts'
import {
  findKiosk,
  type Kiosk,
  type KioskVisit,
  pressed,
  VISIT_SECONDS,
  visitForm,
} from '../../../domain/kiosk/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { readSessionCookie } from '../../../domain/people/index.ts'
import type { PageContext } from '../../context.ts'
import { kioskCookie } from './kiosk-cookie.ts'

/** Where a shared screen begins, and where it goes back to. */
export const START = '/kiosk'

/** The shared screen behind this request. Nothing of its pages stays in the browser. */
export async function atKiosk(c: PageContext): Promise<Kiosk | undefined> {
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex')
  const cookie = readSessionCookie(kioskCookie(c))
  if (!cookie) return undefined
  const { now, installation } = c.var
  return installation.database.read(cookie.trustId, (db) => findKiosk(db, cookie.secret, now))
}

/** Go back to the start when nobody presses anything: by the browser itself, so without scripts too. */
export function goBackInTime(c: PageContext): void {
  c.header('Refresh', `${VISIT_SECONDS}; url=${START}`)
}

/** Somebody at the screen with the policy that they read. */
export interface Reading {
  readonly kiosk: Kiosk
  readonly visit: KioskVisit
  readonly policy: BoundPolicy
}

/**
 * Who stands at the screen now and what they read; counts as a press.
 * @param sent the form that came, which must be of this very visit
 * @returns undefined when the visit is over
 */
export async function readingAt(
  c: PageContext,
  kiosk: Kiosk,
  sent?: Readonly<Record<string, unknown>>,
): Promise<Reading | undefined> {
  const { visit } = kiosk
  if (!visit) return undefined
  if (sent && visitForm.safeParse(sent).data?.visit !== visit.visitId) return undefined
  const { now, installation } = c.var
  return installation.database.write(kiosk.trustId, async (db) => {
    if (!(await pressed(db, kiosk, visit, now))) return undefined
    const policies = await boundPolicies(db, visit.personId, londonDate(now))
    const policy = policies.find((one) => one.schoolId === kiosk.schoolId)
    if (!policy) return undefined
    goBackInTime(c)
    return { kiosk, visit, policy }
  })
}

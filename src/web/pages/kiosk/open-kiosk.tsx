import { openKiosk } from '../../../domain/kiosk/index.ts'
import type { App } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { schoolAt } from '../../school-at.ts'
import { dropSession } from '../../session/cookie.ts'
import { START } from './at-kiosk.ts'
import { keepKioskCookie } from './kiosk-cookie.ts'

/** A manager turns this browser into a shared screen, and is signed out on it. */
export function registerOpenKiosk(app: App): void {
  app.post('/schools/:slug/kiosk', async (c) => {
    const { school, problem } = schoolAt(c, 'signing.see')
    if (!school) return ProblemResponse(c, problem)
    const { actor, now, installation, sessionId } = c.var
    const { schoolId } = school
    const opened = await installation.database.write(actor.trustId, (db) =>
      openKiosk(db, actor, { schoolId, sessionId }, now),
    )
    if (!opened.ok) return ProblemResponse(c, opened.kind === 'refused' ? 'forbidden' : opened.kind)
    dropSession(c)
    keepKioskCookie(c, { value: opened.cookie, endsAt: opened.endsAt, now }, installation.origin)
    return c.redirect(START, 303)
  })
}

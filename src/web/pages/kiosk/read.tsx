import { z } from 'zod'
import { openPart } from '../../../domain/acknowledgement/index.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { policyParts } from '../../../policy/index.ts'
import type { App, PageContext } from '../../context.ts'
import { faultOf, readForm } from '../../form.ts'
import { atKiosk, type Reading, readingAt, START } from './at-kiosk.ts'
import { notOpen, visitOver } from './closed-pages.tsx'
import { KioskReadPage } from './read-page.tsx'

const part = z.coerce.number().int().min(1).max(10_000).catch(0)

/** The policy part by part at a shared screen; whoever comes back goes on where they were. */
export function registerKioskReading(app: App): void {
  app.get('/kiosk/read', async (c) => {
    const kiosk = await atKiosk(c)
    if (!kiosk) return notOpen(c)
    const reading = await readingAt(c, kiosk)
    if (!reading) return c.redirect(START, 303)
    const { policy } = reading
    const parts = policyParts(policy.pack)
    const wanted = part.parse(c.req.query('part'))
    if (policy.finished && wanted === 0) return c.redirect('/kiosk/sign', 303)
    const next = Math.min(policy.partsOpened + 1, parts.length)
    const nth = wanted === 0 ? next : Math.min(wanted, next)
    return c.html(<KioskReadPage reading={reading} parts={parts} nth={nth} />)
  })

  app.post('/kiosk/read', async (c) => {
    const kiosk = await atKiosk(c)
    if (!kiosk) return notOpen(c)
    const typed = await readForm(c)
    const reading = await readingAt(c, kiosk, typed)
    if (!reading) return visitOver(c, kiosk)
    const { visit } = reading
    const nth = part.parse(typed.part)
    const { now, installation } = c.var
    const { trustId, schoolId } = kiosk
    const result = await installation.database.write(trustId, (db) =>
      openPart(db, { trustId, personId: visit.personId, schoolId, nth }, now),
    )
    if (!result.ok) return showNextPart(c, reading, result)
    return c.redirect(nth >= result.of ? '/kiosk/sign' : `/kiosk/read?part=${nth + 1}`, 303)
  })
}

/** The part at which somebody goes on, as the answer to a form that was refused. */
export function showNextPart(c: PageContext, reading: Reading, refusal: Refusal) {
  const { policy } = reading
  const parts = policyParts(policy.pack)
  const nth = Math.min(policy.partsOpened + 1, parts.length)
  const errors = faultOf(refusal).page
  return c.html(<KioskReadPage {...{ reading, parts, nth, errors }} />, 422)
}

import { quizWaits, sign, signForm, unsigned } from '../../../domain/acknowledgement/index.ts'
import { leaveKiosk } from '../../../domain/kiosk/index.ts'
import type { App } from '../../context.ts'
import { faultOf, faultsOf, NO_FAULTS, readBody } from '../../form.ts'
import { atKiosk, readingAt, START } from './at-kiosk.ts'
import { notOpen, visitOver } from './closed-pages.tsx'
import { showNextPart } from './read.tsx'
import { KioskSignPage } from './sign-page.tsx'

/** Putting one's name to the policy at a shared screen, and going: the next finds nothing of it. */
export function registerKioskSigning(app: App): void {
  app.get('/kiosk/sign', async (c) => {
    const kiosk = await atKiosk(c)
    if (!kiosk) return notOpen(c)
    const reading = await readingAt(c, kiosk)
    if (!reading || unsigned(reading.policy).length === 0) return c.redirect(START, 303)
    if (!reading.policy.finished) return c.redirect('/kiosk/read', 303)
    if (quizWaits(reading.policy, reading.visit.personId)) return c.redirect('/kiosk/quiz', 303)
    return c.html(<KioskSignPage reading={reading} ticked={[]} faults={NO_FAULTS} />)
  })

  app.post('/kiosk/sign', async (c) => {
    const kiosk = await atKiosk(c)
    if (!kiosk) return notOpen(c)
    const body = await readBody(c)
    const reading = await readingAt(c, kiosk, body)
    if (!reading) return visitOver(c, kiosk)
    const ticked = [body.signOffs ?? []].flat().filter((one) => typeof one === 'string')
    const parsed = signForm.safeParse({ policyVersionId: body.policyVersionId, signOffs: ticked })
    if (!parsed.success) {
      const faults = faultsOf(parsed.error)
      return c.html(<KioskSignPage {...{ reading, ticked, faults }} />, 400)
    }
    const { now, installation } = c.var
    const { trustId, schoolId, kioskId } = kiosk
    const { personId, visitId } = reading.visit
    const signing = { way: 'kiosk', session: `${kioskId}:${visitId}` } as const
    const command = { trustId, personId, schoolId, ...parsed.data, signing }
    const result = await installation.database.write(trustId, async (db) => {
      const signed = await sign(db, `person:${personId}`, command, now)
      if (signed.ok) await leaveKiosk(db, kiosk)
      return signed
    })
    if (!result.ok) {
      // A version that came into force meanwhile has still to be read.
      if (!reading.policy.finished) return showNextPart(c, reading, result)
      const faults = faultOf(result)
      return c.html(<KioskSignPage {...{ reading, ticked, faults }} />, 422)
    }
    return c.redirect(`${START}?signed`, 303)
  })
}

import { pinForm } from '../../../domain/acknowledgement/index.ts'
import {
  chosenForm,
  closeKiosk,
  enterKiosk,
  type Kiosk,
  kioskNames,
  kioskPerson,
  leaveKiosk,
  lettersForm,
} from '../../../domain/kiosk/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultOf, faultsOf, NO_FAULTS, readForm } from '../../form.ts'
import { atKiosk, goBackInTime, START } from './at-kiosk.ts'
import { notOpen, visitOver } from './closed-pages.tsx'
import { dropKioskCookie } from './kiosk-cookie.ts'
import { KioskPinPage } from './pin-page.tsx'
import { StartPage } from './start-page.tsx'

/** Finding one's name and entering one's PIN at a shared screen. */
export function registerKioskStart(app: App): void {
  app.get(START, async (c) => {
    const kiosk = await atKiosk(c)
    if (!kiosk) return notOpen(c)
    // Whoever comes to the start has gone: the next must not find them.
    if (kiosk.visit) await leave(c, kiosk)
    const saved = c.req.query('signed') === undefined ? undefined : 'Signed. Thank you.'
    return c.html(<StartPage kiosk={kiosk} letters="" saved={saved} faults={NO_FAULTS} />)
  })

  app.post('/kiosk/names', async (c) => {
    const kiosk = await atKiosk(c)
    if (!kiosk) return notOpen(c)
    const { letters = '' } = await readForm(c)
    const parsed = lettersForm.safeParse({ letters })
    if (!parsed.success) {
      const faults = faultsOf(parsed.error)
      const typed = letters.length > 100 ? '' : letters
      return c.html(<StartPage kiosk={kiosk} letters={typed} faults={faults} />, 400)
    }
    const { now, installation } = c.var
    const found = await installation.database.read(kiosk.trustId, (db) =>
      kioskNames(db, kiosk, parsed.data.letters, now),
    )
    goBackInTime(c)
    const props = { kiosk, letters: parsed.data.letters, found, faults: NO_FAULTS }
    return c.html(<StartPage {...props} />)
  })

  app.post('/kiosk/person', async (c) => {
    const kiosk = await atKiosk(c)
    if (!kiosk) return notOpen(c)
    const parsed = chosenForm.safeParse(await readForm(c))
    if (!parsed.success) {
      return c.html(<StartPage kiosk={kiosk} letters="" faults={faultsOf(parsed.error)} />, 400)
    }
    const { personId } = parsed.data
    const name = await nameOf(c, kiosk, personId)
    if (name === undefined) {
      const message = 'Nobody of that name has still to sign here. Find your name again.'
      const faults = faultOf({ ok: false, kind: 'refused', message, field: 'letters' })
      return c.html(<StartPage kiosk={kiosk} letters="" faults={faults} />, 422)
    }
    goBackInTime(c)
    return c.html(<KioskPinPage {...{ kiosk, personId, name }} faults={NO_FAULTS} />)
  })
}

/** The PIN, the way back, and the end of the screen's day. */
export function registerKioskEntry(app: App): void {
  app.post('/kiosk/pin', async (c) => {
    const kiosk = await atKiosk(c)
    if (!kiosk) return notOpen(c)
    const typed = await readForm(c)
    const again = async (faults: Faults, status: 400 | 422) => {
      const chosen = chosenForm.safeParse(typed)
      if (!chosen.success) return c.redirect(START, 303)
      const { personId } = chosen.data
      const name = await nameOf(c, kiosk, personId)
      goBackInTime(c)
      return c.html(<KioskPinPage {...{ kiosk, personId, name, faults }} />, status)
    }
    const parsed = pinForm.safeParse(typed)
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { now, installation } = c.var
    const entered = await enterKiosk(installation.database, kiosk, parsed.data, now)
    if (!entered.ok) return again(faultOf(entered), 422)
    return c.redirect('/kiosk/read', 303)
  })

  app.post('/kiosk/leave', async (c) => {
    const kiosk = await atKiosk(c)
    if (!kiosk) return notOpen(c)
    const { visit } = await readForm(c)
    // A page that somebody left open does not send away whoever came after them.
    if (visit !== kiosk.visit?.visitId) return visitOver(c, kiosk)
    await leave(c, kiosk)
    return c.redirect(START, 303)
  })

  app.post('/kiosk/close', async (c) => {
    const kiosk = await atKiosk(c)
    dropKioskCookie(c)
    if (!kiosk) return notOpen(c)
    const { now, installation } = c.var
    await installation.database.write(kiosk.trustId, (db) => closeKiosk(db, kiosk, now))
    return c.redirect('/sign-in', 303)
  })
}

async function leave(c: PageContext, kiosk: Kiosk): Promise<void> {
  await c.var.installation.database.write(kiosk.trustId, (db) => leaveKiosk(db, kiosk))
}

async function nameOf(c: PageContext, kiosk: Kiosk, personId: string): Promise<string | undefined> {
  const { now, installation } = c.var
  const person = await installation.database.read(kiosk.trustId, (db) =>
    kioskPerson(db, kiosk, personId, now),
  )
  return person?.name
}

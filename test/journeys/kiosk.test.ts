import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { makePin, signaturesOf } from '../../src/domain/acknowledgement/index.ts'
import { addPerson } from '../../src/domain/people/index.ts'
import { policyParts } from '../../src/policy/index.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { openTestInstallation } from '../support/installation.ts'
import { tabTo } from '../support/keyboard.ts'
import { NOW, packNamed } from '../support/policy.ts'
import { openSite, type Site } from '../support/site.ts'
import { openWorld } from '../support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../support/staff-scene.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }
const PARTS = policyParts(packNamed('maesteg')).length

const database = await openWorld()

describeInBrowser('a shared screen', () => {
  const browser = useBrowser()
  let site: Site
  let scene: StaffScene

  beforeAll(async () => {
    site = await openSite(await openTestInstallation(database))
    scene = await setStaffScene(database)
  })

  /** Somebody without an email address, and the PIN that they were handed. */
  async function addCleaner(name: string) {
    const { head } = scene.staff
    const { schoolId } = scene.school
    return database.write(scene.trustId, async (db) => {
      const adult = { schoolId, name, position: 'Cleaner', kind: 'employee' } as const
      const added = await addPerson(db, head, { ...adult, email: null, lineManagerId: null }, NOW)
      if (!added.ok) throw new Error(added.message)
      const made = await makePin(db, head, { personId: added.personId, schoolId }, NOW)
      if (!made.ok) throw new Error(made.message)
      return { name, personId: added.personId, pin: made.pin }
    })
  }
  type Cleaner = Awaited<ReturnType<typeof addCleaner>>

  const signedWays = async ({ personId }: Cleaner) => {
    const signatures = await database.read(scene.trustId, (db) => signaturesOf(db, personId))
    return signatures.map(({ way }) => way)
  }

  /** Whether axe finds nothing and nothing is cut off; without scripts axe cannot be asked. */
  type Look = (page: Page) => Promise<void>
  const looked: Look = async (page) => {
    const at = page.url()
    expect([at, await axeFaults(page), await tooWide(page)]).toEqual([at, [], 0])
  }
  const unlooked: Look = async () => undefined

  async function press(page: Page, name: string): Promise<void> {
    await tabTo(page, page.getByRole('button', { name, exact: true }).first())
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  }

  async function findOneself(page: Page, letters: string, { name, pin }: Cleaner, look: Look) {
    await tabTo(page, page.getByLabel('First letters of your name'))
    await page.keyboard.type(letters)
    await press(page, 'Find my name')
    await look(page)
    await press(page, name)
    await look(page)
    await tabTo(page, page.locator('#pin'))
    await page.keyboard.type(pin)
    await press(page, 'Go on')
  }

  async function readAndSign(page: Page, look: Look): Promise<void> {
    await look(page)
    for (let nth = 1; nth < PARTS; nth += 1) await press(page, 'Next part')
    await press(page, 'I have read it to its end')
    await look(page)
    await tabTo(page, page.locator('input[name="signOffs"]').first())
    await page.keyboard.press('Space')
    await press(page, 'Sign')
  }

  async function openScreen(context: BrowserContext, look: Look): Promise<Page> {
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    await page.goto(`/schools/${scene.school.slug}/policy/signatures`)
    await press(page, 'Open it in this browser')
    await look(page)
    return page
  }

  /** Nothing in the page, in its past or in the browser's own store names somebody. */
  async function tellsNothingOf(page: Page, names: readonly string[]): Promise<void> {
    const clean = async () => {
      const content = await page.content()
      expect([page.url(), names.filter((name) => content.includes(name))]).toEqual([page.url(), []])
    }
    await clean()
    for (let back = 0; back < 4; back += 1) {
      await page.goBack()
      await clean()
    }
    await page.goto('/kiosk')
    await clean()
  }

  it.each([
    ['a phone in the light', PHONE, 'light', true],
    ['a phone in the dark, without scripts', PHONE, 'dark', false],
    ['a desk in the dark', DESK, 'dark', true],
  ] as const)(
    'on %s takes two names, one after the other, by the keys alone',
    async (where, viewport, colorScheme, javaScriptEnabled) => {
      const look = javaScriptEnabled ? looked : unlooked
      const letters = where.replaceAll(/\W/g, '')
      const first = await addCleaner(`Sunniva ${letters}`)
      const second = await addCleaner(`Torvald ${letters}`)
      const options = { viewport, colorScheme, javaScriptEnabled }
      const context = await site.openFor(browser(), scene.staff.head, options)
      const page = await openScreen(context, look)
      expect((await context.cookies()).map(({ name }) => name)).toEqual(['gatepost_kiosk'])
      await findOneself(page, `sunniva ${letters}`, first, look)
      await readAndSign(page, look)
      expect(page.url()).toMatch(/\/kiosk\?signed/)
      await look(page)
      expect(await signedWays(first)).toEqual(['kiosk'])
      await tellsNothingOf(page, ['Sunniva'])
      await findOneself(page, `torv`, second, look)
      expect(await page.content()).not.toContain('Sunniva')
      await readAndSign(page, look)
      expect(await signedWays(second)).toEqual(['kiosk'])
      await tellsNothingOf(page, ['Sunniva', 'Torvald'])
      if (javaScriptEnabled) {
        expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
      }
      expect((await page.goto('/'))?.url()).toContain('/sign-in')
    },
    300_000,
  )

  describe('whoever comes in between', () => {
    it('cannot go on as the one who walked away, nor find them once somebody else has begun', async () => {
      const [first, second] = [await addCleaner('Ottilie Away'), await addCleaner('Ambrose Next')]
      const context = await site.openFor(browser(), scene.staff.head, { viewport: PHONE })
      const page = await openScreen(context, looked)
      await findOneself(page, 'ottilie', first, unlooked)
      await page.getByText('You are Ottilie Away').waitFor()
      const left = await context.newPage()
      await left.goto('/kiosk/read')
      await page.goto('/kiosk')
      await findOneself(page, 'ambrose', second, unlooked)
      await press(left, 'Next part')
      await left.getByRole('heading', { name: 'Begin again' }).waitFor()
      await looked(left)
      expect(await left.content()).not.toContain('Ambrose')
      expect(await signedWays(first)).toEqual([])
    }, 120_000)

    it('is told kindly of a wrong PIN, of letters that nobody has, and of too few', async () => {
      const { name } = await addCleaner('Leopold Keys')
      const context = await site.openFor(browser(), scene.staff.head, { viewport: PHONE })
      const page = await openScreen(context, looked)
      for (const [typed, says] of [
        ['l', 'Enter the first two letters'],
        ['zzz', 'Nobody whose name begins like that'],
      ] as const) {
        await page.getByLabel('First letters of your name').fill(typed)
        await press(page, 'Find my name')
        await page.getByText(says).first().waitFor()
        await looked(page)
      }
      await page.goto('/kiosk')
      await findOneself(page, 'leopold', { name, personId: '', pin: '12' }, unlooked)
      await page.getByText('Enter the six digits of your PIN').first().waitFor()
      await looked(page)
    }, 120_000)
  })
})

import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Installation } from '../../src/installation.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { openTestInstallation } from '../support/installation.ts'
import { choose, tabTo } from '../support/keyboard.ts'
import { openSite, type Site } from '../support/site.ts'
import { addLearner, openWorld, signedIn } from '../support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../support/staff-scene.ts'
import {
  begunTransfer,
  caseNaming,
  chosenAll,
  handedOver,
  preparedTransfer,
  type TransferWorld,
} from '../support/transfer-scene.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }
/** For whatever a slow machine needs. */
const PATIENCE = 60_000

const database = await openWorld()

describeInBrowser('a safeguarding file', () => {
  const browser = useBrowser()
  let site: Site
  let scene: StaffScene
  let world: TransferWorld
  let files: string

  beforeAll(async () => {
    const installation: Installation = await openTestInstallation(database)
    site = await openSite(installation)
    scene = await setStaffScene(database, 'oldchurch')
    const { school, staff } = scene
    const { caseKeys: keys, evidence: store } = installation
    world = { database, keys, store, schoolId: school.schoolId, dsl: staff.dsl }
    files = `/schools/${school.slug}/transfers`
  })

  async function leadOpens(path: string, options: object = {}): Promise<Page> {
    const context = await site.openFor(browser(), scene.staff.dsl, { viewport: PHONE, ...options })
    context.setDefaultTimeout(PATIENCE)
    const page = await context.newPage()
    await page.goto(path)
    return page
  }

  async function press(page: Page, name: string): Promise<void> {
    await tabTo(page, page.getByRole('button', { name, exact: true }))
    await page.keyboard.press('Enter')
  }

  async function go(page: Page, name: string): Promise<void> {
    await tabTo(page, page.getByRole('link', { name, exact: true }))
    await page.keyboard.press('Enter')
  }

  async function type(page: Page, selector: string, words: string): Promise<void> {
    await tabTo(page, page.locator(selector))
    await page.keyboard.type(words)
  }

  async function unfold(page: Page, summary: string): Promise<void> {
    await tabTo(page, page.locator('summary', { hasText: summary }))
    await page.keyboard.press('Enter')
  }

  const tick = (page: Page, label: string): Promise<void> =>
    choose(page, page.getByLabel(label, { exact: true }))

  it('goes to the next school by the keyboard alone on a phone, without scripts, and its receipt comes', async () => {
    const whose = { forename: 'Mabli', surname: 'Thornwick', status: 'leaver_proposed' } as const
    const learnerId = await addLearner(database, scene.school, whose)
    await caseNaming(world, learnerId, 'Something seen in the yard')
    const page = await leadOpens('/', { javaScriptEnabled: false })
    await go(page, 'Mabli Thornwick has a safeguarding file: hand it over')
    await page.getByRole('heading', { name: 'Hand over a safeguarding file' }).waitFor()
    await page.getByText('within five days for a move during the year').waitFor()
    await type(page, '#school', 'Thornbeck High')
    await type(page, '#contact', 'Its office, 01632 960001')
    await tick(page, 'During the school year')
    await page.locator('#countedFrom').fill('2026-11-20')
    await type(page, '#why', 'They move there on Monday')
    await press(page, 'Begin')
    await page.getByText('Something seen in the yard').waitFor()
    await press(page, 'Keep what I chose')
    await page.getByText('Chosen. Nothing is made yet.').waitFor()
    await press(page, 'Go on to what is in the file')
    await press(page, 'Look through it')
    await page.getByRole('heading', { name: 'Look through it before it is made' }).waitFor()
    await press(page, 'Make the file')
    await page.getByText('The file is made, and a copy is kept here').waitFor()
    await press(page, 'I have looked through it')
    await page.getByRole('heading', { name: 'Hand it over' }).waitFor()
    await press(page, 'Handed over')
    await page.getByText('Say who took it or to whom it was sent').first().waitFor()
    await type(page, '#who-hand_over', 'R. Alder, who leads there')
    await page.locator('#on-hand_over').fill('2026-11-20')
    await tick(page, 'By hand, on an encrypted stick or on paper')
    await tick(page, 'It went apart from their main file')
    await press(page, 'Handed over')
    await page.getByText('If nobody has confirmed it by').waitFor()
    await unfold(page, 'I asked for the receipt again')
    await page.locator('#who-receive').fill('R. Alder, who leads there')
    await page.locator('#on-receive').fill('2026-11-20')
    await press(page, 'Receipt confirmed')
    await page.getByRole('heading', { name: 'Close it' }).waitFor()
    await press(page, 'Close it')
    await page.getByText('Safeguarding file: closed').waitFor()
    const record = await page.locator('main').textContent()
    expect(record).toContain('handed the file over')
    expect(record).toContain('put the receipt on record')
  })

  it('is a ZIP that says whose it is, with the digests of all in it', async () => {
    const learnerId = await addLearner(database, scene.school, { surname: 'Ravenscote' })
    await caseNaming(world, learnerId)
    const transferId = await preparedTransfer(world, learnerId)
    const cookie = await signedIn(database, scene.staff.dsl)
    const answer = await fetch(`${site.origin}${files}/${transferId}/file`, {
      headers: { cookie },
    })
    const there = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    expect(Object.keys(there)).toEqual(['bundle.pdf', 'hashes.txt'])
    expect(Buffer.from(there['hashes.txt'] ?? []).toString()).toMatch(
      /^[0-9a-f]{64} {2}bundle\.pdf\n$/,
    )
  })

  describe.each([
    ['a phone in the light', PHONE, 'light'],
    ['a desk in the dark', DESK, 'dark'],
  ] as const)('on %s', (_, viewport, colorScheme) => {
    it('every page is readable by all and never wider than the screen', async () => {
      const named = async () => {
        const learnerId = await addLearner(database, scene.school)
        await caseNaming(world, learnerId)
        return learnerId
      }
      const draft = await begunTransfer(world, await named())
      const chosen = await begunTransfer(world, await named())
      await chosenAll(world, chosen)
      const made = await preparedTransfer(world, await named())
      const gone = await handedOver(world, await named())
      const page = await leadOpens(files, { viewport, colorScheme })
      const ones = [draft, chosen, made, gone].map((id) => `${files}/${id}`)
      const others = [`${files}/new`, `${files}/${chosen}/contents`, `${files}/${made}/contents`]
      for (const path of [files, ...others, ...ones]) {
        await page.goto(path)
        expect([path, await axeFaults(page)]).toEqual([path, []])
        expect([path, await tooWide(page)]).toEqual([path, 0])
      }
    })
  })
})

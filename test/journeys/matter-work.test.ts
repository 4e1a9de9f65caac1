import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeSealingKey, readSealingKeys } from '../../src/domain/sealing/index.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { openTestInstallation } from '../support/installation.ts'
import { choose, tabTo } from '../support/keyboard.ts'
import { matterAt } from '../support/matter-scene.ts'
import { NOW } from '../support/policy.ts'
import { openSite, type Site } from '../support/site.ts'
import { openWorld } from '../support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../support/staff-scene.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }
/** For whatever a slow machine needs. */
const PATIENCE = 60_000
const HOUR_MS = 3_600_000

const database = await openWorld()

describeInBrowser('what is done about a matter', () => {
  const browser = useBrowser()
  let site: Site
  let scene: StaffScene
  let clock = NOW

  beforeAll(async () => {
    const caseKeys = readSealingKeys(makeSealingKey())
    site = await openSite(await openTestInstallation(database, { caseKeys, now: () => clock }))
    scene = await setStaffScene(database, 'cambrian')
  })

  beforeEach(() => {
    clock = NOW
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

  const tick = (page: Page, label: string): Promise<void> =>
    choose(page, page.getByLabel(label, { exact: true }))

  async function type(page: Page, label: string, words: string): Promise<void> {
    await tabTo(page, page.getByLabel(label))
    await page.keyboard.type(words)
  }

  it('keeps evidence by the keyboard alone and without scripts: asked first, hidden until it is asked for', async () => {
    const matterId = await matterAt(database, scene.school)
    const page = await leadOpens(`/matters/${matterId}/evidence`, { javaScriptEnabled: false })
    await page.getByText('Nothing yet').waitFor()
    await tabTo(page, page.getByRole('button', { name: 'Add evidence' }))
    await page.keyboard.press('Enter')
    await page.getByText('Before you add anything').first().waitFor()
    expect(await page.locator('input[type=file]').count()).toBe(0)
    await press(page, 'Go on')
    await page.getByText('There is a problem').waitFor()
    await tick(page, 'No')
    await press(page, 'Go on')
    await type(page, 'What did you see?', 'A false account in her name')
    await page.getByLabel('Where was it seen?').selectOption('Instagram')
    await type(page, 'Address or account', 'https://pictures.example/larch')
    await tick(page, 'Anyone')
    const picture = await sharp({
      create: { width: 300, height: 200, channels: 3, background: '#2a9d8f' },
    })
      .png()
      .toBuffer()
    const file = { name: 'account.png', mimeType: 'image/png', buffer: picture }
    await page.locator('input[type=file]').setInputFiles(file)
    await press(page, 'Put it on record')
    await page.getByText('On record, encrypted.').waitFor()
    const address = page.getByText('https://pictures.example/larch')
    expect(await address.isVisible()).toBe(false)
    expect(await page.locator('main img').count()).toBe(0)
    expect(await page.locator('a[href*="pictures.example"]').count()).toBe(0)
    await tabTo(page, page.locator('summary', { hasText: 'Show the address' }))
    await page.keyboard.press('Enter')
    await address.waitFor({ state: 'visible' })
    await tabTo(page, page.locator('summary', { hasText: 'Open it' }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('button', { name: 'Cover bystanders' }))
    await page.keyboard.press('Enter')
    expect(await page.locator('main img').count()).toBe(0)
    await tabTo(page, page.getByRole('button', { name: 'Show the picture' }))
    await page.keyboard.press('Enter')
    await page.getByAltText('The evidence').waitFor()
    await page.goBack()
    await page.goBack()
    await page.getByRole('button', { name: /^Stop all viewing/ }).click()
    await page.getByText('Nobody can open it any more').waitFor()
    expect(await page.getByRole('link', { name: '101' }).first().isVisible()).toBe(true)
  })

  it('offers no upload where it may show what nobody may copy', async () => {
    const matterId = await matterAt(database, scene.school)
    const page = await leadOpens(`/matters/${matterId}/evidence/new`)
    await tick(page, 'I am not sure')
    await press(page, 'Go on')
    await page.getByText('No file can be added here').waitFor()
    expect(await page.locator('input[type=file]').count()).toBe(0)
    await type(page, 'What did you see?', 'A friend says that there is a picture')
    await page.getByLabel('Where was it seen?').selectOption('Snapchat')
    await tick(page, 'Not known')
    await press(page, 'Put it on record')
    await page.getByText('Lay the device aside').waitFor()
  })

  it('has something taken down: reported, looked at after 48 hours, and gone', async () => {
    const matterId = await matterAt(database, scene.school)
    const page = await leadOpens(`/matters/${matterId}/takedowns/new`)
    await tick(page, 'The platform or host')
    await tick(page, 'The person whom it is about; the school helps them')
    await page.getByLabel('Where does it stand?').selectOption('Instagram')
    await type(page, 'Address or account', 'https://pictures.example/larch')
    await page.getByLabel('Why should it come down?').selectOption('impersonation')
    await press(page, 'Put it on the list')
    await page.getByText('put the number of the report here').waitFor()
    await tick(page, 'It was reported to the platform')
    await type(page, 'In a sentence', 'Number 4471')
    await press(page, 'Put it on record')
    await page.getByText('Look again from').waitFor()
    expect(await page.getByLabel('I looked: it is still there').count()).toBe(0)
    clock = new Date(NOW.getTime() + 48 * HOUR_MS)
    const later = await leadOpens('/')
    const onHome = later.locator(`a[href="${new URL(page.url()).pathname}"]`)
    await tabTo(later, onHome)
    await later.keyboard.press('Enter')
    await later.getByText('Look whether it is gone.').waitFor()
    await tick(later, 'I looked: it is gone')
    await press(later, 'Put it on record')
    await later.getByText('looked: it is gone').waitFor()
    await later.goto('/')
    await later.getByRole('heading', { level: 1 }).waitFor()
    expect(await onHome.count()).toBe(0)
  })

  it('asks a colleague only after it was kept and looked through, and hears them', async () => {
    const matterId = await matterAt(database, scene.school)
    const page = await leadOpens(`/matters/${matterId}/takedowns/new`)
    await tick(page, 'The person who posted it')
    await type(page, 'Their name', 'A colleague')
    await page.getByLabel('Where does it stand?').selectOption('Facebook')
    await type(page, 'Address or account', 'A post on Thursday')
    await page.getByLabel('Why should it come down?').selectOption('policy')
    await press(page, 'Put it on the list')
    const put = async (what: string, words = '') => {
      await tick(page, what)
      if (words) await type(page, 'In a sentence', words)
      await press(page, 'Put it on record')
    }
    const letter = page.getByRole('link', { name: 'Asking a member of staff' })
    await page.getByText('Nobody is asked for anything before.').waitFor()
    expect(await letter.count()).toBe(0)
    await put('It is kept as evidence')
    await page.getByText('Put it on record as evidence first').first().waitFor()
    const request = page.url()
    await page.getByRole('link', { name: 'Evidence of this matter' }).click()
    await page.getByRole('button', { name: 'Add evidence' }).click()
    await tick(page, 'No')
    await press(page, 'Go on')
    await type(page, 'What did you see?', 'A joke about the timetable')
    await page.getByLabel('Where was it seen?').selectOption('Facebook')
    await tick(page, 'Anyone')
    await press(page, 'Put it on record')
    await page.getByText('On record, encrypted.').waitFor()
    await page.goto(request)
    await put('It is kept as evidence')
    await put('It is no protected disclosure', 'A joke about a timetable')
    await letter.click()
    await page.getByText('Dear A colleague').waitFor()
    await page.getByRole('link', { name: 'Back to the request' }).click()
    await put('They were asked to remove it')
    await put('They do not want to, and say why', 'It was meant kindly')
    await put('They appeal', 'By letter')
    await page.getByText('decides on the appeal').waitFor()
    await put('The request stands', 'It names a parent')
    await page.getByText('Whoever asked for it cannot decide').first().waitFor()
  })

  it('makes a referral and asks again when its day has come', async () => {
    const matterId = await matterAt(database, scene.school)
    const path = `/matters/${matterId}/referrals`
    const page = await leadOpens(path, { javaScriptEnabled: false })
    await press(page, 'Put it on record')
    await page.getByText('There is a problem').waitFor()
    await page.getByLabel('To whom?').selectOption('police')
    await type(page, 'What was asked of them?', 'A threat in a message')
    await page.getByLabel('Ask again on').fill('2026-11-23')
    await press(page, 'Put it on record')
    await page.getByText('Waits for an answer').waitFor()
    clock = new Date(NOW.getTime() + 72 * HOUR_MS)
    const later = await leadOpens('/', { javaScriptEnabled: false })
    await tabTo(later, later.locator(`a[href="${path}"]`))
    await later.keyboard.press('Enter')
    await later.getByText('Ask again now').waitFor()
    await tick(later, 'They answered')
    await type(later, 'In a sentence', 'An officer comes on Tuesday')
    await later.getByRole('button', { name: 'Put it on record' }).first().click()
    await later.getByText('An officer comes on Tuesday').waitFor()
    expect(await later.locator('main').textContent()).toContain('Answered')
    await later.goto('/')
    expect(await later.locator(`a[href="${path}"]`).count()).toBe(0)
  })

  describe.each([
    ['a phone in the light', PHONE, 'light'],
    ['a desk in the dark', DESK, 'dark'],
  ] as const)('on %s', (_, viewport, colorScheme) => {
    it('every page is readable by all and never wider than the screen', async () => {
      const matterId = await matterAt(database, scene.school)
      const at = `/matters/${matterId}`
      const page = await leadOpens(`${at}/takedowns/new`, { viewport, colorScheme })
      const look = async () => {
        expect([page.url(), await axeFaults(page)]).toEqual([page.url(), []])
        expect([page.url(), await tooWide(page)]).toEqual([page.url(), 0])
      }
      await page.getByLabel('The platform or host').check()
      await page.getByRole('button', { name: 'Put it on the list' }).click()
      await page.getByText('There is a problem').waitFor()
      await look()
      await page.getByLabel('The school', { exact: true }).check()
      await page.getByLabel('Where does it stand?').selectOption('X')
      await page.getByLabel('Address or account').fill(`https://x.example/${'long'.repeat(90)}`)
      await page.getByLabel('Why should it come down?').selectOption('threat')
      await page.getByRole('button', { name: 'Put it on the list' }).click()
      await page.getByText('What happened?').waitFor()
      await page.getByText('Show the address').click()
      await look()
      await page.getByRole('link', { name: 'Report to a platform' }).click()
      await page.getByText('We are').waitFor()
      await look()
      const school = `/schools/${scene.school.slug}`
      const paths = ['/monitoring', '/candidate-searches', '/where-to-report'].map(
        (path) => school + path,
      )
      const keeps = [`${school}/where-to-report/new`, `${school}/where-to-report/police`]
      const theirs = ['/evidence', '/evidence/new', '/takedowns', '/referrals'].map((p) => at + p)
      for (const path of [...paths, ...keeps, ...theirs]) {
        await page.goto(path)
        await look()
      }
    })
  })
})

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { type CaseWorld, newCaseKeys, openedCase } from '../support/case-scene.ts'
import { concernIn } from '../support/concern-scene.ts'
import { openTestInstallation } from '../support/installation.ts'
import { choose, tabTo } from '../support/keyboard.ts'
import { NOW } from '../support/policy.ts'
import { openSite, type Site } from '../support/site.ts'
import { openWorld } from '../support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../support/staff-scene.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }
/** For whatever a slow machine needs. */
const PATIENCE = 60_000

const database = await openWorld()

describeInBrowser('what belongs to a case, and a bundle of it', () => {
  const browser = useBrowser()
  let site: Site
  let scene: StaffScene
  let world: CaseWorld
  let cases: string

  beforeAll(async () => {
    const keys = newCaseKeys()
    site = await openSite(await openTestInstallation(database, { caseKeys: keys }))
    scene = await setStaffScene(database, 'oldchurch')
    const { school, staff } = scene
    world = { database, keys, schoolId: school.schoolId, dsl: staff.dsl }
    cases = `/schools/${school.slug}/cases`
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

  async function follow(page: Page, name: string): Promise<void> {
    await tabTo(page, page.getByRole('link', { name }))
    await page.keyboard.press('Enter')
  }

  const tick = (page: Page, label: string): Promise<void> =>
    choose(page, page.getByLabel(label, { exact: true }))

  async function type(page: Page, selector: string, words: string): Promise<void> {
    await tabTo(page, page.locator(selector))
    await page.keyboard.type(words)
  }

  /** Reports of the same thing by two parents, who each put it in words of their own. */
  async function twoReports(): Promise<void> {
    const { trustId, school } = scene
    for (const happened of ['A picture of Wrenna Ashgrove went round', 'There is a picture']) {
      await concernIn({ ...world, trustId, schoolId: school.schoolId }, { happened })
    }
  }

  it('two reports go under a case, one out again, and the police get the rest: by the keyboard alone on a phone, without scripts', async () => {
    const caseId = await openedCase(world, NOW, 'Pictures')
    await twoReports()
    const page = await leadOpens(`${cases}/${caseId}`, { javaScriptEnabled: false })
    await follow(page, 'Change what belongs to it')
    await page.getByRole('heading', { name: 'What belongs to the case' }).waitFor()
    for (const nth of [0, 1]) await choose(page, page.locator('[name=matterIds]').nth(nth))
    await tick(page, 'The same event')
    await press(page, 'Put them under this case')
    await page.getByRole('link', { name: 'Read it' }).nth(1).waitFor()
    const out = page.locator('summary', { hasText: 'It does not belong here' }).first()
    await tabTo(page, out)
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByLabel('Why not').first())
    await page.keyboard.type('It was another day')
    await page.keyboard.press('Enter')
    await page.getByText('It was another day').waitFor()
    expect(await page.getByRole('link', { name: 'Read it' }).count()).toBe(1)

    await page.goto(`${cases}/${caseId}`)
    await follow(page, 'Make a bundle for the police')
    await tick(page, 'The police')
    await type(page, '#to', 'The officer who asked')
    await tick(page, 'To prevent, detect or prosecute a crime')
    await type(page, '#reason', 'They asked in writing for what was said')
    await type(page, '#morePupils', 'Wrenna Ashgrove')
    await press(page, 'Look through it')
    await page.getByRole('heading', { name: 'What is left out' }).waitFor()
    expect(await page.locator('main').textContent()).not.toMatch(/Wrenna|Ashgrove/)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, 'Make it and download it'),
    ])
    const there = unzipSync(await readFile(await download.path()))
    const [hash, name] = Buffer.from(there['hashes.txt'] ?? [])
      .toString()
      .trim()
      .split('  ')
    expect(name).toBe('bundle.pdf')
    const paper = there['bundle.pdf'] ?? new Uint8Array()
    expect(createHash('sha256').update(paper).digest('hex')).toBe(hash)

    await page.goto(`${cases}/${caseId}/bundle`)
    await page.getByText('The officer who asked').waitFor()
  })

  it('prints its chronology without what only works on a screen', async () => {
    const caseId = await openedCase(world, NOW, 'Pictures')
    const page = await leadOpens(`${cases}/${caseId}/chronology`)
    const kinds = page.getByRole('navigation', { name: 'Which kind' })
    const opened = page.getByText('Case opened')
    expect([await kinds.isVisible(), await opened.isVisible()]).toEqual([true, true])
    await page.emulateMedia({ media: 'print' })
    expect([await kinds.isVisible(), await opened.isVisible()]).toEqual([false, true])
  })

  describe.each([
    ['a phone in the light', PHONE, 'light'],
    ['a desk in the dark', DESK, 'dark'],
  ] as const)('on %s', (_, viewport, colorScheme) => {
    it('every page is readable by all and never wider than the screen', async () => {
      const caseId = await openedCase(world, NOW, 'Pictures')
      await twoReports()
      const page = await leadOpens(cases, { viewport, colorScheme })
      for (const path of ['links', 'bundle', 'chronology'].map(
        (at) => `${cases}/${caseId}/${at}`,
      )) {
        await page.goto(path)
        expect([path, await axeFaults(page)]).toEqual([path, []])
        expect([path, await tooWide(page)]).toEqual([path, 0])
      }
    })
  })
})

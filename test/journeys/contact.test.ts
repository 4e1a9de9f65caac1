import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '../../src/domain/people/index.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { openTestInstallation } from '../support/installation.ts'
import { tabTo } from '../support/keyboard.ts'
import { openSite, type Site } from '../support/site.ts'
import { addLearner, addPerson, openWorld } from '../support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../support/staff-scene.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }

const database = await openWorld()

describeInBrowser('contact online', () => {
  const browser = useBrowser()
  let site: Site
  let scene: StaffScene
  let teacher: Actor

  beforeAll(async () => {
    site = await openSite(await openTestInstallation(database))
    scene = await setStaffScene(database, 'societas')
    teacher = await addPerson(database, scene.school, 'author')
    await addLearner(database, scene.school, { forename: 'Tirion', surname: 'Oakeshott' })
  })

  async function openPage(actor: Actor, options: BrowserContextOptions): Promise<Page> {
    const context = await site.openFor(browser(), actor, options)
    context.setDefaultTimeout(60_000)
    return context.newPage()
  }

  async function press(page: Page, name: string): Promise<void> {
    await tabTo(page, page.getByRole('button', { name, exact: true }))
    await page.keyboard.press('Enter')
  }

  async function choose(page: Page, name: string): Promise<void> {
    await page.getByLabel(name, { exact: true }).first().focus()
    await page.keyboard.press('Space')
  }

  async function write(page: Page, label: string, words: string): Promise<void> {
    await tabTo(page, page.getByLabel(label))
    await page.keyboard.type(words)
  }

  it('is reported on a phone, by keyboard and without scripts, and read by the lead', async () => {
    const page = await openPage(teacher, { viewport: PHONE, javaScriptEnabled: false })
    await page.goto(`/schools/${scene.school.slug}/can-i/pupil-friend-request?relation=no`)
    await press(page, 'Report it, in two minutes')
    await choose(page, 'A pupil')
    await write(page, 'Who was it?', 'Oake')
    await press(page, 'Find a pupil of that name')
    await choose(page, 'Tirion Oakeshott, 7B')
    await write(page, 'Where?', 'a friend request on Instagram')
    await write(page, 'What did they want or say?', 'Wants to be friends')
    await choose(page, 'No')
    await choose(page, 'Yes, as far as I can tell')
    expect(await tooWide(page)).toBe(0)
    await press(page, 'Send it')
    await page.getByRole('heading', { name: 'Your report was sent' }).waitFor()
    expect(await tooWide(page)).toBe(0)

    const desk = await openPage(scene.staff.dsl, { viewport: DESK })
    await desk.goto('/')
    await desk.getByRole('link', { name: 'Something was reported to you' }).click()
    await desk.getByRole('link', { name: /A pupil/ }).click()
    await desk.getByText('Wants to be friends').waitFor()
    await desk.getByText('Tirion Oakeshott').waitFor()
    await desk.getByRole('button', { name: 'I have it' }).click()
    await desk.getByText('Taken on by').waitFor()
    expect(await axeFaults(desk)).toEqual([])

    await page.reload()
    await page.getByText('Somebody has it and looks after it.').waitFor()
  }, 240_000)

  it.each([
    ['', PHONE],
    ['/report', PHONE],
    ['/permits/new', PHONE],
    ['/report', DESK],
    ['/permits/new', DESK],
  ] as const)(
    '%s is free of faults at %o',
    async (path, viewport) => {
      const page = await openPage(teacher, { viewport, colorScheme: 'dark' })
      await page.goto(`/schools/${scene.school.slug}/contact${path}`)
      expect(await axeFaults(page)).toEqual([])
      expect(await tooWide(page)).toBe(0)
    },
    240_000,
  )
})

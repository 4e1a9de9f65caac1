import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/domain/people/index.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { openTestInstallation } from '../support/installation.ts'
import { tabTo } from '../support/keyboard.ts'
import { openSite, type Site } from '../support/site.ts'
import { addPerson, openWorld } from '../support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../support/staff-scene.ts'
import { addCourseIn, trainIn } from '../support/training-scene.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }

const database = await openWorld()

describeInBrowser('training', () => {
  const browser = useBrowser()
  let site: Site
  let scene: StaffScene
  let training: string

  beforeAll(async () => {
    site = await openSite(await openTestInstallation(database))
    scene = await setStaffScene(database, 'oldchurch')
    training = `/schools/${scene.school.slug}/training`
  })

  async function openPage(actor: Actor, options: BrowserContextOptions): Promise<Page> {
    const context = await site.openFor(browser(), actor, options)
    context.setDefaultTimeout(40_000)
    return context.newPage()
  }

  it('goes from a file of one’s own to a tick of the head, with the keyboard and without scripts', async () => {
    const { head, dsl } = scene.staff
    const place = { database, keeper: dsl, schoolId: scene.school.schoolId }
    await addCourseIn(place, ['moderating'])
    const manager = await addPerson(database, scene.school, 'line_manager')
    const options = { viewport: PHONE, javaScriptEnabled: false }
    const own = await openPage(manager, options)
    await own.goto('/')
    await tabTo(own, own.getByRole('link', { name: /^Approves and moderates/ }))
    await own.keyboard.press('Enter')
    await own.waitForURL(/\/me\/training/)
    await own.getByLabel('Course').selectOption({ index: 1 })
    await own.getByLabel('Done on').fill('2026-11-02')
    await own.getByLabel('Certificate').setInputFiles({
      name: 'certificate.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 a certificate %%EOF'),
    })
    await tabTo(own, own.getByRole('button', { name: 'Enter the course' }))
    await own.keyboard.press('Enter')
    await own.getByText('It counts once it is confirmed.').waitFor()
    const page = await openPage(head, options)
    await page.goto(training)
    const saved = page.waitForEvent('download')
    await page.getByRole('link', { name: /^Certificate/ }).click()
    expect((await saved).suggestedFilename()).toBe('certificate.pdf')
    await tabTo(page, page.getByRole('button', { name: /^Confirm/ }))
    await page.keyboard.press('Enter')
    await page.getByText('Confirmed. It counts from now on.').waitFor()
    await own.goto('/')
    expect(await own.getByText('Training asked of you').count()).toBe(0)
  })

  describe.each([
    ['a phone in the light', PHONE, 'light'],
    ['a desk in the dark', DESK, 'dark'],
  ] as const)('on %s', (_, viewport, colorScheme) => {
    it('every page is readable by all and never wider than the screen', async () => {
      const { head, dsl } = scene.staff
      const place = { database, keeper: dsl, schoolId: scene.school.schoolId }
      const courseId = await addCourseIn(place, ['moderating', 'administering'])
      const { personId } = await addPerson(database, scene.school, 'line_manager')
      await trainIn(place, dsl, { personId, courseId, doneOn: '2025-12-10' })
      const page = await openPage(head, { viewport, colorScheme })
      for (const path of [training, `${training}?person=${personId}`, '/me/training', '/me', '/']) {
        await page.goto(path)
        expect([path, await axeFaults(page)]).toEqual([path, []])
        expect([path, await tooWide(page)]).toEqual([path, 0])
      }
    })
  })
})

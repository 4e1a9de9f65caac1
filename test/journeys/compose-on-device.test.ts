import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '../../src/domain/people/index.ts'
import { startDraft } from '../../src/domain/posts/index.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { openTestInstallation } from '../support/installation.ts'
import { NOW } from '../support/policy.ts'
import { openSite, type Site } from '../support/site.ts'
import {
  addLearner,
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
} from '../support/small-trust.ts'

const database = await openWorld()

describeInBrowser('what the device sees by itself while a post is written', () => {
  const browser = useBrowser()
  let site: Site
  let school: SmallSchool
  let author: Actor

  beforeAll(async () => {
    site = await openSite(await openTestInstallation(database))
    school = await addSchool(database, await addTrust(database))
    author = await addPerson(database, school, 'author')
    await addLearner(database, school, { forename: 'Teleri', surname: 'Vosper' })
  })

  /** A page whose own part of the gate has come. */
  async function openPage(): Promise<Page> {
    const viewport = { width: 320, height: 640 }
    const context = await site.openFor(browser(), author, { viewport })
    context.setDefaultTimeout(40_000)
    const page = await context.newPage()
    const started = await database.write(school.trustId, (db) =>
      startDraft(db, author, { schoolId: school.schoolId }, NOW),
    )
    if (!started.ok) throw new Error(started.message)
    const come = page.waitForResponse(/\/in-browser-[^/]+\.js$/)
    await page.goto(`/posts/${started.postId}/edit`)
    await (await come).finished()
    return page
  }

  const textOf = (page: Page) => page.getByLabel('What do you want to say?')
  const onDevice = (page: Page) => page.getByRole('region', { name: 'Checked on this device only' })
  const markOf = (page: Page, text: string) =>
    page.locator('.gp-write__mirror mark', { hasText: text })
  const checked = (page: Page) => page.waitForResponse(/\/check$/)

  it('marks a number at once, says so when the gate is slow, and gives way to its answer', async () => {
    const page = await openPage()
    const gate = Promise.withResolvers<void>()
    await page.route('**/check', async (route) => {
      await gate.promise
      await route.continue()
    })
    await textOf(page).fill('Questions? Ring 07700 900123. Well done, Teleri Vosper!')
    await markOf(page, '07700 900123').waitFor()
    await onDevice(page).getByText('The gate has not answered yet.', { exact: false }).waitFor()
    expect(await onDevice(page).getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('07700 900123'),
    ])
    expect(await markOf(page, 'Teleri').count()).toBe(0)
    gate.resolve()
    await markOf(page, 'Teleri Vosper').waitFor()
    await onDevice(page).waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('goes on without a line, says once what is not checked, and asks the gate when it is back', async () => {
    const page = await openPage()
    const said = page.locator('[data-check-said]')
    await page.context().setOffline(true)
    await textOf(page).pressSequentially('The wifi password is Sunshine24! ')
    await onDevice(page).getByText('It looks like a password').waitFor()
    const only = 'Checked on this device only: names are not checked without the connection.'
    expect(await said.textContent()).toBe(only)
    await said.evaluate((place) => {
      new MutationObserver(() => {
        place.dataset.writtenAgain = 'true'
      }).observe(place, { childList: true })
    })
    await textOf(page).pressSequentially('Ring 07700 900123.')
    await onDevice(page).getByText('A telephone number').waitFor()
    expect(await said.getAttribute('data-written-again')).toBeNull()
    expect(await axeFaults(page)).toEqual([])
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
    await onDevice(page).getByRole('link', { name: 'A telephone number.' }).click()
    const selected = await textOf(page).evaluate((box: HTMLTextAreaElement) =>
      box.value.slice(box.selectionStart, box.selectionEnd),
    )
    expect(selected).toBe('07700 900123')
    const again = checked(page)
    await page.context().setOffline(false)
    await again
    await onDevice(page).waitFor({ state: 'detached' })
    await page.getByText(/found in the text/).waitFor()
    await page.context().close()
  })

  it('repeats nothing that the gate has judged already', async () => {
    const page = await openPage()
    await textOf(page).fill('Ring 07700 900123.')
    await markOf(page, '07700 900123').waitFor()
    await page.getByText(/found in the text/).waitFor()
    await page.route('**/check', (route) => route.abort())
    await textOf(page).press('End')
    await textOf(page).pressSequentially(' Or write to amir.k@post.example.')
    await onDevice(page).getByText('An e-mail address').waitFor()
    expect(await onDevice(page).getByRole('listitem').count()).toBe(1)
    await page.context().close()
  })
})

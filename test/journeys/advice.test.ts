import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/domain/people/index.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { openTestInstallation } from '../support/installation.ts'
import { tabTo } from '../support/keyboard.ts'
import { openSite, type Site } from '../support/site.ts'
import { openWorld } from '../support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../support/staff-scene.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }

const database = await openWorld()

describeInBrowser('the advisor', () => {
  const browser = useBrowser()
  let site: Site
  let scene: StaffScene
  let home: string

  beforeAll(async () => {
    site = await openSite(await openTestInstallation(database))
    scene = await setStaffScene(database)
    home = `/schools/${scene.school.slug}`
  })

  async function openPage(actor: Actor, options: BrowserContextOptions): Promise<Page> {
    const context = await site.openFor(browser(), actor, options)
    context.setDefaultTimeout(40_000)
    return context.newPage()
  }

  describe.each([
    ['a phone in the light', PHONE, 'light'],
    ['a desk in the dark', DESK, 'dark'],
  ] as const)('on %s', (_, viewport, colorScheme) => {
    it('every page is readable by all and never wider than the screen', async () => {
      const page = await openPage(scene.staff.head, { viewport, colorScheme })
      for (const path of [
        `${home}/can-i`,
        `${home}/can-i?q=freind`,
        `${home}/can-i?q=zzzzqqqq`,
        `${home}/can-i/pupil-friend-request`,
        `${home}/can-i/pupil-friend-request?asked=relation`,
        `${home}/can-i/pupil-friend-request?relation=no`,
        `${home}/can-i/pupil-friend-request?relation=own&change=as`,
        `${home}/can-i/linkedin`,
        `${home}/can-i/strike`,
        `${home}/can-i/pupil-tells-me?danger=yes`,
        `${home}/can-i/nude-image`,
        `${home}/can-i/complain-online?purpose=grievance`,
        `${home}/questions`,
        `${home}/questions/new`,
      ]) {
        await page.goto(path)
        expect([path, await axeFaults(page)]).toEqual([path, []])
        expect([path, await tooWide(page)]).toEqual([path, 0])
      }
    })
  })

  it('from a search to an answer with the keyboard alone, without scripts, and back again', async () => {
    const page = await openPage(scene.staff.author, { viewport: PHONE, javaScriptEnabled: false })
    await page.goto('/')
    await tabTo(page, page.getByLabel('What would you like to know?'))
    await page.keyboard.type('freind request')
    await page.keyboard.press('Enter')
    await page.waitForURL(/can-i\?q=/)
    await tabTo(page, page.getByRole('link', { name: /sent me a friend request/ }))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Is this pupil family?' }).waitFor()
    await tabTo(page, page.getByRole('button', { name: 'Go on' }))
    await page.keyboard.press('Enter')
    await page.getByText('There is a problem').waitFor()
    await tabTo(page, page.getByLabel('No', { exact: true }))
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'You may not' }).waitFor()
    expect(page.url()).toContain('relation=no')
    await page.goBack()
    await page.getByRole('heading', { name: 'Is this pupil family?' }).waitFor()
    await page.goForward()
    await page.getByRole('link', { name: 'How to speak up' }).click()
    await page.getByRole('heading', { name: 'Where would you say it?' }).waitFor()
  })

  it('a question that the policy leaves open is asked, answered and found by others', async () => {
    const asker = await openPage(scene.staff.author, { viewport: PHONE })
    await asker.goto(`${home}/can-i/parents-film-event`)
    await asker.getByRole('heading', { name: 'Your policy does not say' }).waitFor()
    await asker.getByRole('button', { name: 'Ask this question' }).click()
    await asker.getByLabel('Your question').fill('May parents film the winter show?')
    await asker.getByRole('button', { name: 'Send the question' }).click()
    await asker.getByText('Nobody has answered yet').waitFor()
    const answerer = await openPage(scene.staff.media_officer, { viewport: DESK })
    await answerer.goto('/')
    await answerer.getByRole('link', { name: 'May parents film the winter show?' }).click()
    await answerer.getByLabel('You may not', { exact: true }).check()
    await answerer.getByLabel('In your words').fill('Not this year: it is filmed for everybody.')
    await answerer.getByLabel(/Everybody at this school/).check()
    await answerer.getByLabel(/^For everybody/).fill('May families film the winter show?')
    await answerer.getByRole('button', { name: 'Send the answer' }).click()
    await answerer.getByText('Answered. Whoever asked can read it now.').waitFor()
    expect(await axeFaults(answerer)).toEqual([])
    const colleague = await openPage(scene.staff.office, { viewport: PHONE })
    await colleague.goto(`${home}/can-i/parents-film-event`)
    await colleague.getByText('Not this year: it is filmed for everybody.').waitFor()
    expect(await axeFaults(colleague)).toEqual([])
    expect(await tooWide(colleague)).toBe(0)
  })
})

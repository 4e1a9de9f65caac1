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

describeInBrowser('settings, policy, trail and account', () => {
  const browser = useBrowser()
  let site: Site
  let scene: StaffScene

  beforeAll(async () => {
    site = await openSite(await openTestInstallation(database))
    scene = await setStaffScene(database)
  })

  async function openPage(actor: Actor, options: BrowserContextOptions): Promise<Page> {
    const context = await site.openFor(browser(), actor, options)
    context.setDefaultTimeout(40_000)
    return context.newPage()
  }

  const pages = () => {
    const settings = `/schools/${scene.school.slug}/settings`
    const person = `${settings}/people/${scene.staff.office.personId}`
    return [
      settings,
      `${settings}/people`,
      `${settings}/people/new`,
      `${settings}/people/sign-everyone-out`,
      person,
      `${person}/change`,
      `${person}/appoint`,
      `${person}/deputy`,
      `${person}/leave`,
      `${settings}/approval`,
      `/schools/${scene.school.slug}/channels`,
      `/schools/${scene.school.slug}/channels/new`,
      `/channels/${scene.school.facebook}`,
      `/channels/${scene.school.facebook}/change`,
      `/channels/${scene.school.facebook}/look`,
      `/channels/${scene.school.facebook}/close`,
      `${settings}/devices`,
      `${settings}/mentions`,
      `${settings}/texts`,
      `/schools/${scene.school.slug}/policy`,
      `/schools/${scene.school.slug}/policy?q=photo`,
      `/schools/${scene.school.slug}/policy?about=images`,
      `/schools/${scene.school.slug}/policy?clause=maesteg:photo.1`,
      `/schools/${scene.school.slug}/policy?q=zebra`,
      '/trail',
      '/me',
      '/me/password',
      '/me/deputy',
    ]
  }

  describe.each([
    ['a phone in the light', PHONE, 'light'],
    ['a desk in the dark', DESK, 'dark'],
  ] as const)('on %s', (_, viewport, colorScheme) => {
    it('every page is readable by all and never wider than the screen', async () => {
      const page = await openPage(scene.staff.head, { viewport, colorScheme })
      for (const path of pages()) {
        const response = await page.goto(path)
        expect([path, response?.status()]).toEqual([path, 200])
        expect([path, await axeFaults(page)]).toEqual([path, []])
        expect([path, await tooWide(page)]).toEqual([path, 0])
      }
    })
  })

  it('a person is added with the keyboard alone, on a phone without scripts', async () => {
    const page = await openPage(scene.staff.head, { viewport: PHONE, javaScriptEnabled: false })
    await page.goto(`/schools/${scene.school.slug}/settings/people`)
    await tabTo(page, page.getByRole('button', { name: 'Add a person' }))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/new$/)
    await tabTo(page, page.getByLabel('Position'))
    await page.keyboard.type('Librarian')
    await tabTo(page, page.getByRole('button', { name: 'Add', exact: true }))
    await page.keyboard.press('Enter')
    await page.getByText('There is a problem').waitFor()
    expect(await page.getByLabel('Position').inputValue()).toBe('Librarian')
    await tabTo(page, page.getByLabel('Name', { exact: true }))
    await page.keyboard.type('Wren Halloway')
    await tabTo(page, page.getByLabel('Email address'))
    await page.keyboard.type('wren.halloway@larkfield.example')
    await page.keyboard.press('Enter')
    await page.getByText('On record.').waitFor()
    await page.getByRole('heading', { name: 'Wren Halloway' }).waitFor()
  })

  it('a finding’s link leads to its clause, which stands out', async () => {
    const page = await openPage(scene.staff.author, { viewport: PHONE })
    await page.goto(`/schools/${scene.school.slug}/policy?clause=maesteg:photo.1#maesteg:photo.1`)
    const clause = page.locator('[id="maesteg:photo.1"]')
    expect(await clause.evaluate((element) => element.matches(':target'))).toBe(true)
    const box = await clause.boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect(box?.y).toBeLessThan(PHONE.height)
  })
})

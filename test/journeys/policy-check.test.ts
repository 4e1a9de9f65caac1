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

describeInBrowser('where a policy is looked after', () => {
  const browser = useBrowser()
  let site: Site
  let scene: StaffScene

  beforeAll(async () => {
    site = await openSite(await openTestInstallation(database))
    scene = await setStaffScene(database, 'cambrian')
  })

  async function openPage(actor: Actor, options: BrowserContextOptions): Promise<Page> {
    const context = await site.openFor(browser(), actor, options)
    context.setDefaultTimeout(40_000)
    return context.newPage()
  }

  const policy = () => `/schools/${scene.school.slug}/policy`
  const pages = () =>
    [
      'lint',
      'lint/answer?finding=author_approves:same',
      'coverage',
      'coverage?page=1',
      'compare',
      'compare?with=pack:maesteg&with=pack:lwlat&with=pack:oldchurch&about=images&show=all',
      'facts',
      'facts?kind=law',
      'facts?kind=related_policy',
      'facts/entry?key=ripa-2000',
      'facts/entry?kind=law',
    ].map((path) => `${policy()}/${path}`)

  describe.each([
    ['a phone in the light', PHONE, 'light'],
    ['a desk in the dark', DESK, 'dark'],
  ] as const)('on %s', (_, viewport, colorScheme) => {
    it('every page is readable by all and never wider than the screen', async () => {
      const page = await openPage(scene.staff.head, { viewport, colorScheme })
      for (const path of [policy(), ...pages()]) {
        const response = await page.goto(path)
        expect([path, response?.status()]).toEqual([path, 200])
        expect([path, await axeFaults(page)]).toEqual([path, []])
        expect([path, await tooWide(page)]).toEqual([path, 0])
      }
    })
  })

  it('a fault is answered with the keyboard alone, on a phone without scripts', async () => {
    const page = await openPage(scene.staff.head, { viewport: PHONE, javaScriptEnabled: false })
    await page.goto(`${policy()}/lint/answer?finding=author_approves:same`)
    await tabTo(page, page.locator('#reason'))
    await page.keyboard.type('The board approves the next version in March.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/done=fault_known/)
    expect(await page.locator('#known').textContent()).toContain('The board approves')
  })

  it('a draft is put under several policies, and its verdicts are read out with their policies', async () => {
    const page = await openPage(scene.staff.governor, { viewport: PHONE })
    await page.goto(`${policy()}/compare?with=pack:maesteg&with=pack:oldchurch`)
    await page.fill('#text', 'Questions? Ring 07700 900417.')
    await page.click('text=Put it under each')
    await page.waitForLoadState()
    expect(await page.locator('.gp-grid--policies h3').allTextContents()).toHaveLength(2)
    expect([await axeFaults(page), await tooWide(page)]).toEqual([[], 0])
  })
})

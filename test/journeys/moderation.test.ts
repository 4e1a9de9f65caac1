import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/domain/people/index.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { openTestInstallation } from '../support/installation.ts'
import { tabTo } from '../support/keyboard.ts'
import {
  comment,
  type ModerationScene,
  onFacebook,
  setModerationScene,
} from '../support/moderation-scene.ts'
import { NOW } from '../support/policy.ts'
import { openSite, type Site } from '../support/site.ts'
import { openWorld } from '../support/small-trust.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }

const database = await openWorld()

describeInBrowser('comments', () => {
  const browser = useBrowser()
  /** Each look at the clock is some seconds later, as it is for people. */
  let seconds = 0
  const now = () => {
    seconds += 2
    return new Date(NOW.getTime() + seconds * 1_000)
  }
  let site: Site
  let scene: ModerationScene
  let queue: string
  let post: string

  beforeAll(async () => {
    site = await openSite(await openTestInstallation(database, { now }))
    scene = await setModerationScene(database)
    queue = `/schools/${scene.slug}/comments`
    post = `/s/${scene.slug}/posts/${scene.publicationId}`
  })

  async function openPage(actor: Actor, options: BrowserContextOptions): Promise<Page> {
    const context = await site.openFor(browser(), actor, options)
    context.setDefaultTimeout(60_000)
    return context.newPage()
  }

  async function visit(options: BrowserContextOptions): Promise<Page> {
    const context = await browser().newContext({ baseURL: site.origin, ...options })
    context.setDefaultTimeout(60_000)
    return context.newPage()
  }

  /** Write a comment with the keyboard. @returns the code that is given for it */
  async function write(page: Page, text: string): Promise<string> {
    await page.goto(post)
    await page.getByLabel('Your name').fill('Wren Marlowe')
    await page.getByLabel('Your comment').fill(text)
    await tabTo(page, page.getByRole('button', { name: 'Send it to the school' }))
    await page.keyboard.press('Enter')
    await page.getByText('Somebody at the school reads it').waitFor()
    return (await page.locator('.gp-receipt').textContent()) ?? ''
  }

  it('go from a visitor without scripts through the keys of a moderator to every reader', async () => {
    const visitor = await visit({ viewport: PHONE, javaScriptEnabled: false })
    await write(visitor, 'The cup looks well on the shelf')
    await visitor.goto(post)
    expect(await visitor.getByText('The cup looks well').count()).toBe(0)
    const page = await openPage(scene.head, { viewport: DESK })
    await page.goto(queue)
    const cards = page.locator('[data-comment]')
    await tabTo(page, cards.first())
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    expect(await cards.first().evaluate((card) => card === document.activeElement)).toBe(true)
    await page.keyboard.press('l')
    await page.getByText('Let through. You can take it back').waitFor()
    await visitor.goto(post)
    await visitor.getByText('The cup looks well on the shelf').waitFor()
  })

  it('are removed for a house rule, appealed with the code alone, and decided by somebody else', async () => {
    const visitor = await visit({ viewport: PHONE, javaScriptEnabled: false })
    const code = await write(visitor, 'You muppet, I said it was on Friday')
    const officer = await openPage(scene.publisher, { viewport: DESK, javaScriptEnabled: false })
    await officer.goto(queue)
    await officer
      .getByRole('link', { name: /^Remove/ })
      .first()
      .click()
    await officer.getByLabel('Be kind: no abuse, threats or insults').check()
    await tabTo(officer, officer.getByRole('button', { name: 'Remove it' }))
    await officer.keyboard.press('Enter')
    await officer.getByText('Removed, and sealed.').waitFor()
    await visitor.goto(`/s/${scene.slug}/comment`)
    await visitor.getByLabel('The code that you were given').fill(code.toLowerCase())
    await visitor.getByRole('button', { name: 'Look' }).click()
    await visitor.getByText('Be kind: no abuse').waitFor()
    await visitor.getByLabel('Why it should be shown').fill('It is what we call each other.')
    await visitor.getByRole('button', { name: 'Appeal' }).click()
    await visitor.getByText('You have appealed.').waitFor()
    const head = await openPage(scene.head, { viewport: DESK })
    await head.goto(`${queue}?show=appeals`)
    await head.locator('[data-open]').first().click()
    await head.getByLabel('The author is right: show it again').check()
    await head.getByLabel('What the author is told').fill('Then it may stand.')
    await head.getByRole('button', { name: 'Decide the appeal' }).click()
    await head.getByText('Decided. The author reads it').waitFor()
    await visitor.goto(post)
    expect(await visitor.getByText('You muppet, I said').count()).toBe(1)
  })

  describe.each([
    ['a phone in the light', PHONE, 'light'],
    ['a desk in the dark', DESK, 'dark'],
  ] as const)('on %s', (_, viewport, colorScheme) => {
    it('every page is readable by all and never wider than the screen', async () => {
      const id = await comment(scene, {
        text: `A very ${'long'.repeat(60)} word for Ifan Penhallow`,
      })
      const other = await comment(scene, onFacebook(scene))
      const page = await openPage(scene.head, { viewport, colorScheme })
      const own = [`/${id}`, `/${id}/worry`, `/${other}`, '/rules', `/channels/${scene.page}`]
      const rooms = ['', '?show=decided', '/by-hand', '/by-hand?image=no', '/by-hand?image=yes']
      const rest = ['/handed-over', '/cover', '/sealed-off']
      const public_ = [post, `/s/${scene.slug}/comment`]
      const paths = [...[...rooms, ...own, ...rest].map((path) => `${queue}${path}`), ...public_]
      for (const path of paths) {
        await page.goto(path)
        expect([path, await axeFaults(page)]).toEqual([path, []])
        expect([path, await tooWide(page)]).toEqual([path, 0])
      }
    })
  })
})

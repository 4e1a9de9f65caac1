import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/domain/people/index.ts'
import { addTerm } from '../../src/domain/planning/index.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { openTestInstallation } from '../support/installation.ts'
import { tabTo } from '../support/keyboard.ts'
import { NOW } from '../support/policy.ts'
import { type PostScene, postNow, setPostScene, submit, writeDraft } from '../support/post-scene.ts'
import { openSite, type Site } from '../support/site.ts'
import { openWorld } from '../support/small-trust.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }
const SLOT = new Date('2026-11-24T16:00:00Z')

const database = await openWorld()

describeInBrowser('the calendar', () => {
  const browser = useBrowser()
  let site: Site
  let scene: PostScene
  let tries = 0

  beforeAll(async () => {
    site = await openSite(await openTestInstallation(database))
    scene = await setPostScene(database)
    const term = { name: 'Autumn, second half', firstDay: '2026-11-02', lastDay: '2026-12-18' }
    const added = await database.write(scene.trustId, (db) =>
      addTerm(db, scene.head, { schoolId: scene.schoolId, ...term }, NOW),
    )
    if (!added.ok) throw new Error(added.message)
  })

  async function openPage(actor: Actor, options: BrowserContextOptions): Promise<Page> {
    const context = await site.openFor(browser(), actor, options)
    context.setDefaultTimeout(60_000)
    return context.newPage()
  }

  async function waitingPost(text: string): Promise<string> {
    const postId = await writeDraft(scene, { text, photos: [] }, SLOT)
    const sent = await submit(scene, postId)
    if (!sent.ok) throw new Error(sent.message)
    return postId
  }

  it.each([
    ['with scripts', '/calendar', true],
    ['without scripts', '/calendar?view=list', false],
  ] as const)('moves a post with the keyboard alone on a phone, %s', async (how, path, scripts) => {
    tries += 1
    const text = `The choir sings, moved ${how}, ${tries}.`
    const postId = await waitingPost(text)
    const options = { viewport: PHONE, javaScriptEnabled: scripts }
    const page = await openPage(scene.publisher, options)
    await page.goto(path)
    await tabTo(page, page.getByRole('link', { name: `Move “${text}”` }))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Move this post' }).waitFor()
    expect(await page.getByLabel('Day').inputValue()).toBe('2026-11-24')

    await page.getByLabel('Day').fill('2026-11-19')
    await tabTo(page, page.getByRole('button', { name: 'Move it' }))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    expect(await page.getByLabel('Day').inputValue()).toBe('2026-11-19')
    expect((await postNow(scene, postId)).scheduledFor).toEqual(SLOT)

    await page.getByLabel('Day').fill('2026-11-26')
    await tabTo(page, page.getByRole('button', { name: 'Move it' }))
    await page.keyboard.press('Enter')
    await page.getByText('Moved.').waitFor()
    expect(new URL(page.url()).searchParams.get('view')).toBe(scripts ? 'month' : 'list')
    const moved = await postNow(scene, postId)
    expect(moved.scheduledFor).toEqual(new Date('2026-11-26T16:00:00Z'))
    await page.context().close()
  })

  describe.each([
    ['a phone in the light', PHONE, 'light'],
    ['a desk in the dark', DESK, 'dark'],
  ] as const)('on %s', (_, viewport, colorScheme) => {
    it('every view is readable by all and never wider than the screen', async () => {
      const postId = await waitingPost(`Written on ${colorScheme} with a ${'long'.repeat(40)} word`)
      const page = await openPage(scene.head, { viewport, colorScheme })
      const views = ['', '?view=week', '?view=list', '?view=day&on=2026-11-24', '?state=scheduled']
      const others = [`/schools/${scene.slug}/terms`, `/schools/${scene.slug}/planning`]
      for (const path of [...views.map((view) => `/calendar${view}`), ...others]) {
        await page.goto(path)
        expect([path, await axeFaults(page)]).toEqual([path, []])
        expect([path, await tooWide(page)]).toEqual([path, 0])
      }
      const moving = await openPage(scene.publisher, { viewport, colorScheme })
      await moving.goto(`/posts/${postId}/move`)
      expect(await axeFaults(moving)).toEqual([])
      expect(await tooWide(moving)).toBe(0)
    })
  })
})

import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { changeChannel } from '../../src/domain/channels/index.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import { startDraft } from '../../src/domain/posts/index.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { channelForm, keepWell } from '../support/channel-scene.ts'
import { openTestInstallation } from '../support/installation.ts'
import { tabTo } from '../support/keyboard.ts'
import { NOW } from '../support/policy.ts'
import { type PostScene, setPostScene } from '../support/post-scene.ts'
import { openSite, type Site } from '../support/site.ts'
import { openWorld } from '../support/small-trust.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }

const database = await openWorld()

describeInBrowser('the register of channels', () => {
  const browser = useBrowser()
  let site: Site
  let scene: PostScene

  beforeAll(async () => {
    site = await openSite(await openTestInstallation(database))
    scene = await setPostScene(database)
    await keepWell(scene, scene.facebook)
  })

  async function openPage(actor: Actor, options: BrowserContextOptions): Promise<Page> {
    const context = await site.openFor(browser(), actor, options)
    context.setDefaultTimeout(60_000)
    return context.newPage()
  }

  /** Its closing day goes by: nothing goes out there any more. */
  async function freeze(): Promise<void> {
    const form = { ...(await channelForm(scene, scene.facebook)), closesOn: '2026-11-19' }
    const done = await database.write(scene.trustId, (db) =>
      changeChannel(db, scene.head, form, NOW),
    )
    if (!done.ok) throw new Error(done.message)
  }

  async function newDraft(): Promise<string> {
    const { schoolId, author } = scene
    const started = await database.write(scene.trustId, (db) =>
      startDraft(db, author, { schoolId }, NOW),
    )
    if (!started.ok) throw new Error(started.message)
    return `/posts/${started.postId}/edit`
  }

  const NOTHING = 'Nothing goes out It was to be closed on 19 November 2026.'

  it.each([true, false])(
    'tells an author of a frozen channel, and is put right with the keyboard on a phone (scripts: %s)',
    async (javaScriptEnabled) => {
      await freeze()
      const options = { viewport: PHONE, javaScriptEnabled }
      const writing = await openPage(scene.author, options)
      const draft = await newDraft()
      await writing.goto(draft)
      const beside = writing.locator('.gp-stop-beside')
      expect((await beside.allInnerTexts()).join(' ').replace(/\s+/g, ' ')).toContain(NOTHING)
      await tabTo(writing, writing.getByRole('checkbox', { name: 'Facebook' }))
      await writing.keyboard.press('Space')
      await tabTo(writing, writing.getByRole('button', { name: /^Check it/ }))
      await writing.keyboard.press('Enter')
      await writing.getByText('It waits until that is put right.').waitFor()

      const page = await openPage(scene.head, options)
      await page.goto(`/schools/${scene.slug}/channels`)
      await tabTo(page, page.getByRole('link', { name: 'Facebook', exact: true }))
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Nothing goes out there until' }).waitFor()
      await tabTo(page, page.getByRole('link', { name: /agree on a later day/ }))
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'What is on record' }).waitFor()
      await page.locator('#closesOn').fill('2027-07-20')
      await tabTo(page, page.getByRole('button', { name: 'Save' }))
      await page.keyboard.press('Enter')
      await page.getByText('In order').waitFor()

      await writing.goto(draft)
      expect((await beside.allInnerTexts()).join(' ')).not.toContain('Nothing goes out')
      await writing.context().close()
      await page.context().close()
    },
  )

  describe.each([
    ['a phone in the light', PHONE, 'light'],
    ['a desk in the dark', DESK, 'dark'],
  ] as const)('on %s', (_, viewport, colorScheme) => {
    it('every page is readable by all and never wider than the screen', async () => {
      await freeze()
      const channel = `/channels/${scene.facebook}`
      const own = ['', '/change', '/look', '/close'].map((path) => `${channel}${path}`)
      const lists = [`/schools/${scene.slug}/channels`, `/s/${scene.slug}/channels`]
      const page = await openPage(scene.head, { viewport, colorScheme })
      const writing = await openPage(scene.author, { viewport, colorScheme })
      const draft = await newDraft()
      for (const path of [...lists, ...own]) await readable(page, path)
      await readable(writing, draft)
    })
  })

  async function readable(page: Page, path: string): Promise<void> {
    await page.goto(path)
    expect([path, await axeFaults(page)]).toEqual([path, []])
    expect([path, await tooWide(page)]).toEqual([path, 0])
  }
})

import { randomUUID } from 'node:crypto'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { NetworkAdapter } from '../../src/networks/network.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { createFakeNetwork } from '../support/fake-network.ts'
import { openTestInstallation } from '../support/installation.ts'
import { tabTo } from '../support/keyboard.ts'
import { type PostScene, setPostScene } from '../support/post-scene.ts'
import { openSite, type Site } from '../support/site.ts'
import { openWorld, trailOf } from '../support/small-trust.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }
const TOKEN = 'tHiS_is-a-token-of-forty-letters-or-so-0'
const WRONG = 'tHiS_one-was-taken-back-on-the-network-0'

const database = await openWorld()

/** A network that knows one token. */
const check: NetworkAdapter['check'] = async ({ credentials }) =>
  credentials.token === TOKEN
    ? { kind: 'open', handle: '@larkfield@social.example', identity: '7', expiresAt: null }
    : { kind: 'reconnect', why: 'The access token is invalid' }

describeInBrowser('joining an account', () => {
  const browser = useBrowser()
  let site: Site
  let scene: PostScene

  beforeAll(async () => {
    const networks = new Map([['mastodon', { ...createFakeNetwork().adapter, check }]] as const)
    site = await openSite(await openTestInstallation(database, { networks }))
    scene = await setPostScene(database)
  })

  async function openPage(options: BrowserContextOptions): Promise<Page> {
    const context = await site.openFor(browser(), scene.publisher, options)
    context.setDefaultTimeout(60_000)
    return context.newPage()
  }

  async function addChannel(name: string): Promise<string> {
    const channelId = randomUUID()
    await database.write(scene.trustId, (db) =>
      db
        .insertInto('channels')
        .values({
          trust_id: scene.trustId,
          school_id: scene.schoolId,
          channel_id: channelId,
          name,
          network: 'mastodon',
          audience: 'public',
          address: 'https://social.example/@larkfield',
          status: 'open',
        })
        .execute(),
    )
    return channelId
  }

  async function type(page: Page, label: string, text: string): Promise<void> {
    await tabTo(page, page.getByLabel(label, { exact: true }))
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(text)
  }

  async function press(page: Page, name: string | RegExp): Promise<void> {
    await tabTo(page, page.getByRole('button', { name }))
    await page.keyboard.press('Enter')
  }

  it.each([true, false])(
    'goes from a token to a confirmed account and off again with the keyboard (scripts: %s)',
    async (javaScriptEnabled) => {
      const name = `Our news ${javaScriptEnabled}`
      const channelId = await addChannel(name)
      const page = await openPage({ viewport: PHONE, javaScriptEnabled })
      await page.goto(`/schools/${scene.slug}/settings/accounts`)
      await tabTo(page, page.getByRole('link', { name }))
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name }).waitFor()

      await type(page, 'Access token', WRONG)
      await type(page, 'Server', 'https://social.example')
      await press(page, 'Try it')
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
      expect(await page.getByLabel('Server').inputValue()).toBe('https://social.example')
      expect(await page.getByLabel('Access token', { exact: true }).inputValue()).toBe('')
      expect(await page.content()).not.toContain(WRONG)

      await type(page, 'Access token', TOKEN)
      await press(page, 'Try it')
      await page.getByText('It opens. Look whose it is').waitFor()
      await page.getByText('@larkfield@social.example').first().waitFor()
      await press(page, /^Yes, @larkfield/)
      await page.getByText('Confirmed. Approved posts go out through it from now on.').waitFor()
      expect(await page.content()).not.toContain(TOKEN)

      await tabTo(page, page.getByRole('link', { name: 'Take this account away' }))
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: /^Take @larkfield/ }).waitFor()
      await press(page, 'Take it away')
      await page.getByText('The account is taken away.').waitFor()
      const trail = (await trailOf(database, scene.trustId)).join('\n')
      expect(trail).toContain(channelId)
      expect(trail).not.toContain(TOKEN)
      await page.context().close()
    },
  )

  describe.each([
    ['a phone in the light', PHONE, 'light'],
    ['a desk in the dark', DESK, 'dark'],
  ] as const)('on %s', (_, viewport, colorScheme) => {
    it('every page is readable by all and never wider than the screen', async () => {
      const channelId = await addChannel(`Read on ${colorScheme}`)
      const page = await openPage({ viewport, colorScheme })
      const list = `/schools/${scene.slug}/settings/accounts`
      const readable = async () => {
        expect([page.url(), await axeFaults(page)]).toEqual([page.url(), []])
        expect([page.url(), await tooWide(page)]).toEqual([page.url(), 0])
      }
      await page.goto(list)
      await readable()
      await page.goto(`${list}/${channelId}`)
      await readable()
      await type(page, 'Access token', TOKEN)
      await type(page, 'Server', 'https://social.example')
      await press(page, 'Try it')
      await page.getByText('It opens. Look whose it is').waitFor()
      await readable()
      await page.goto(`${list}/${channelId}/leave`)
      await readable()
    })
  })
})

import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answers, REQUEST_FORM } from '../../src/domain/channels/index.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import {
  answersIn,
  draftRequest,
  type RequestScene,
  send,
  setRequestScene,
} from '../support/channel-request-scene.ts'
import { openTestInstallation } from '../support/installation.ts'
import { tabTo } from '../support/keyboard.ts'
import { openSite, type Site } from '../support/site.ts'
import { openWorld } from '../support/small-trust.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }

const database = await openWorld()

describeInBrowser('asking for a channel', () => {
  const browser = useBrowser()
  let site: Site
  let scene: RequestScene
  let requests: string
  let tries = 0

  beforeAll(async () => {
    site = await openSite(await openTestInstallation(database))
    scene = await setRequestScene(database)
    requests = `/schools/${scene.school.slug}/channels/requests`
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

  /** Fill the page of the form that is open, choices by the space bar. */
  async function fillStep(page: Page, code: string, answers: Answers): Promise<void> {
    const fields = REQUEST_FORM.find((step) => step.code === code)?.fields ?? []
    for (const { name, ask } of fields) {
      const given = [answers[name] ?? []].flat()
      for (const [nth, value] of given.entries()) {
        if (ask === 'one' || ask === 'many') {
          const choice = page.locator(`[name="${name}"][value="${value}"]`)
          await choice.focus()
          await page.keyboard.press('Space')
        } else if (ask === 'person' || ask === 'people') {
          await page.locator(`[name="${name}"]`).nth(nth).selectOption(value)
        } else {
          await page.locator(`[name="${name}"]`).fill(value)
        }
      }
    }
  }

  it('goes from a button to the register, on a phone, with the keyboard and without scripts', async () => {
    const options = { viewport: PHONE, javaScriptEnabled: false }
    const page = await openPage(scene.teacher, options)
    await page.goto(requests)
    await press(page, 'Ask for a new channel')
    tries += 1
    const name = `Keyboard club ${tries}`
    const address = `https://facebook.example/keyboard-${tries}`
    const answers = answersIn(scene, { name, address })
    for (const { code } of REQUEST_FORM) {
      await page.waitForURL(new RegExp(`/${code}$`))
      await fillStep(page, code, answers)
      await press(page, 'Save and go on')
    }
    await page.getByText('Read your answers below once more.').waitFor()
    await press(page, 'Send it for approval')
    await page.getByText('You can see below who has it now.').waitFor()
    const { line_manager, media_officer, head } = scene.staff
    for (const by of [line_manager, media_officer, head]) {
      const deciding = await openPage(by, options)
      await deciding.goto('/')
      await tabTo(deciding, deciding.getByRole('link', { name, exact: true }))
      await deciding.keyboard.press('Enter')
      await deciding.getByRole('heading', { name: 'Your decision' }).waitFor()
      await deciding.locator('[name="outcome"][value="approved"]').focus()
      await deciding.keyboard.press('Space')
      await press(deciding, 'Record my decision')
      const said = by === head ? 'The channel is on the register.' : 'Your approval is on record.'
      await deciding.getByText(said).waitFor()
      await deciding.context().close()
    }
    await page.goto(`/schools/${scene.school.slug}/channels`)
    expect(await page.getByText(name).first().isVisible()).toBe(true)
  })

  describe.each([
    ['a phone in the light', PHONE, 'light'],
    ['a desk in the dark', DESK, 'dark'],
  ] as const)('on %s', (_, viewport, colorScheme) => {
    it('every page is readable by all and never wider than the screen', async () => {
      const name = `Read on ${colorScheme}`
      const address = `https://facebook.example/${colorScheme}`
      const requestId = await draftRequest(scene, answersIn(scene, { name, address }))
      const pages = REQUEST_FORM.map(({ code }) => `${requests}/${requestId}/${code}`)
      const own = await openPage(scene.teacher, { viewport, colorScheme })
      const permissions = `/schools/${scene.school.slug}/permissions`
      const registers = ['brand', 'friends', 'calls', 'outside-sites', 'enquiries']
      const asking = registers.flatMap((one) => [
        `${permissions}/${one}`,
        `${permissions}/${one}/new`,
      ])
      for (const path of [requests, ...pages, `${requests}/${requestId}`, permissions, ...asking]) {
        await own.goto(path)
        expect([path, await axeFaults(own)]).toEqual([path, []])
        expect([path, await tooWide(own)]).toEqual([path, 0])
      }
      expect(await send(scene, requestId)).toEqual({ ok: true })
      const manager = await openPage(scene.staff.line_manager, { viewport, colorScheme })
      await manager.goto(`${requests}/${requestId}`)
      expect(await axeFaults(manager)).toEqual([])
      expect(await tooWide(manager)).toBe(0)
    })
  })
})

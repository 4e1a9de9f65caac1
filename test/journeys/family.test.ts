import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { createParentLink } from '../../src/domain/consent/index.ts'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { mayBeShown, type Scene, setScene } from '../support/consent-scene.ts'
import { openTestInstallation } from '../support/installation.ts'
import { tabTo } from '../support/keyboard.ts'
import { NOW } from '../support/policy.ts'
import { openSite, type Site } from '../support/site.ts'
import { openWorld } from '../support/small-trust.ts'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }

const database = await openWorld()

describeInBrowser('a parent answers', () => {
  const browser = useBrowser()
  let site: Site
  let scene: Scene

  beforeAll(async () => {
    site = await openSite(await openTestInstallation(database))
  })
  beforeEach(async () => {
    scene = await setScene(database)
  })

  async function linkFor(contactId: string): Promise<string> {
    const made = await database.write(scene.trustId, (db) =>
      createParentLink(db, scene.office, { contactId }, NOW),
    )
    if (!made.ok) throw new Error(made.message)
    return `${site.origin}/family/${made.token}`
  }

  async function openLink(viewport: typeof PHONE, scripts = true): Promise<Page> {
    const context = await browser().newContext({ viewport, javaScriptEnabled: scripts })
    context.setDefaultTimeout(40_000)
    const page = await context.newPage()
    await page.goto(await linkFor(scene.contactId))
    return page
  }

  const press = async (page: Page, name: string) => {
    const button = page.getByRole('button', { name, exact: true })
    await tabTo(page, button)
    await page.keyboard.press('Enter')
  }

  const tick = async (page: Page, name: string) => {
    const box = page.getByRole('checkbox', { name, exact: true })
    await tabTo(page, box)
    await page.keyboard.press('Space')
  }

  it('says yes, takes it back and finishes, with the keyboard alone on a narrow phone', async () => {
    const page = await openLink(PHONE)
    await press(page, 'Continue')
    await tick(page, 'All channels')
    await press(page, 'Yes')
    await page.getByText('Saved: yes.').waitFor()
    expect(await mayBeShown(database, scene, scene.page)).toBe(true)
    await tick(page, 'Facebook')
    await press(page, 'Take back my yes')
    await page.getByText('Saved: your yes is taken back.').waitFor()
    expect(await mayBeShown(database, scene, scene.facebook)).toBe(false)
    expect(await mayBeShown(database, scene, scene.page)).toBe(true)
    await press(page, 'I have finished')
    await page.getByRole('heading', { name: 'You have finished' }).waitFor()
  })

  it('works without scripts', async () => {
    const page = await openLink(PHONE, false)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('checkbox', { name: 'All channels' }).check()
    await page.getByRole('button', { name: 'No', exact: true }).click()
    expect(await page.getByText('Saved: no.').isVisible()).toBe(true)
  })

  it.each([
    ['a narrow phone', PHONE],
    ['a desk', DESK],
  ])('has no fault that axe finds, and fits, on %s', async (_, viewport) => {
    const page = await openLink(viewport)
    const pages = [await axeFaults(page), await tooWide(page)]
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'Object' }).click()
    await page.getByRole('alert').waitFor()
    pages.push(await axeFaults(page), await tooWide(page))
    await page.getByRole('checkbox', { name: 'All channels' }).check()
    await page.getByRole('button', { name: 'Object' }).click()
    await page.getByText('Saved: your objection').waitFor()
    pages.push(await axeFaults(page), await tooWide(page))
    expect(pages).toEqual([[], 0, [], 0, [], 0])
  })

  it('gives every answer a button of the same look and size of target', async () => {
    const page = await openLink(DESK)
    await page.getByRole('button', { name: 'Continue' }).click()
    const looks = await page.locator('button[name=answer]').evaluateAll((buttons) =>
      buttons.map((button) => {
        const { color, backgroundColor, fontSize, fontWeight, borderColor } =
          getComputedStyle(button)
        const { height } = button.getBoundingClientRect()
        return { color, backgroundColor, fontSize, fontWeight, borderColor, height }
      }),
    )
    expect(looks).toHaveLength(4)
    for (const look of looks) expect(look).toEqual(looks[0])
    expect(looks[0]?.height).toBeGreaterThanOrEqual(44)
  })
})

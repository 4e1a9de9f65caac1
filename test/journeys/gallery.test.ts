import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { assetUrl, clientFolder } from '../../src/web/assets.ts'
import { galleryPages } from '../../src/web/theme/gallery.tsx'
import { axeFaults, tooWide } from '../support/axe.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'

const SITE = 'http://gallery.test'
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}
const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }
/** What a phone on a slow line is asked to fetch, at most: page, styles and script. */
const MAX_PAGE_BYTES = 150_000

const pages = galleryPages(assetUrl)
const names = Object.keys(pages)

/** Gives the gallery's pages and the client build to the browser, with no server. */
async function openContext(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext(options)
  await context.route(`${SITE}/**`, (route) => {
    const { pathname } = new URL(route.request().url())
    const html = pages[pathname.slice(1)]
    if (html !== undefined) return route.fulfill({ contentType: 'text/html', body: String(html) })
    const body = readFileSync(join(clientFolder(), pathname))
    return route.fulfill({ contentType: TYPES[extname(pathname)] ?? 'text/plain', body })
  })
  return context
}

/** Opens a page of the gallery, does something there and closes it again. */
async function visit<Result>(
  browser: Browser,
  name: string,
  { act, ...options }: BrowserContextOptions & { act: (page: Page) => Promise<Result> },
): Promise<Result> {
  const context = await openContext(browser, options)
  try {
    const page = await context.newPage()
    await page.goto(`${SITE}/${name}`)
    return await act(page)
  } finally {
    await context.close()
  }
}

/** The problem pages differ in their words alone, so one look at each will do. */
const views = names.flatMap((name) => {
  if (name.startsWith('problem-')) return [{ name, viewport: PHONE, colorScheme: 'dark' as const }]
  return [PHONE, DESK].flatMap((viewport) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ name, viewport, colorScheme })),
  )
})

describeInBrowser('the gallery', () => {
  const browser = useBrowser()
  let launched: Browser

  beforeAll(() => {
    launched = browser()
  })

  test.each(views)(
    '$name has no fault that axe can see, $viewport.width wide, $colorScheme',
    async (view) => {
      const { name, ...options } = view
      expect(await visit(launched, name, { ...options, act: axeFaults })).toEqual([])
    },
  )

  test.each(['gallery', 'sign-in', 'school-page'])('%s fits a phone', async (name) => {
    const wider = await visit(launched, name, {
      viewport: PHONE,
      act: tooWide,
    })
    expect(wider).toBe(0)
  })

  test('controls are at least 44 pixels high', async () => {
    const controls =
      'button, .govuk-button, summary, select, textarea, .govuk-input, .govuk-file-upload, .govuk-radios__label, .govuk-checkboxes__label'
    const small = await visit(launched, 'gallery', {
      viewport: PHONE,
      act: (page) =>
        page.evaluate(
          (selector) =>
            [...document.querySelectorAll(selector)]
              .filter((control) => control.checkVisibility())
              .filter((control) => control.getBoundingClientRect().height < 43.9)
              .map((control) => control.outerHTML),
          controls,
        ),
    })
    expect(small).toEqual([])
  })

  test('the menu opens and closes by keyboard without a script', async () => {
    await visit(launched, 'gallery', {
      viewport: PHONE,
      javaScriptEnabled: false,
      act: async (page) => {
        const menu = page.getByRole('button', { name: 'Menu' })
        const link = page.getByRole('link', { name: 'Approvals' })
        expect(await link.isVisible()).toBe(false)
        await menu.focus()
        await page.keyboard.press('Enter')
        expect(await link.isVisible()).toBe(true)
        await page.keyboard.press('Escape')
        expect(await link.isVisible()).toBe(false)
      },
    })
  })

  test('what belongs to a choice appears with it, without a script', async () => {
    await visit(launched, 'gallery', {
      javaScriptEnabled: false,
      act: async (page) => {
        const group = page.getByLabel('Which group?')
        expect(await group.isVisible()).toBe(false)
        await page.getByLabel('Facebook', { exact: true }).check()
        expect(await group.isVisible()).toBe(true)
      },
    })
  })

  test('with scripts, a password can be shown and characters are counted', async () => {
    await visit(launched, 'gallery', {
      act: async (page) => {
        await page.getByRole('button', { name: 'Show password' }).click()
        expect(await page.getByLabel('Password', { exact: true }).getAttribute('type')).toBe('text')
        await page.getByLabel('Post', { exact: true }).fill('Hello')
        await page.getByText('You have 495 characters remaining').first().waitFor()
      },
    })
  })

  test('the first stop of the keyboard leads past the navigation', async () => {
    await visit(launched, 'school-page', {
      act: async (page) => {
        await page.keyboard.press('Tab')
        await page.keyboard.press('Enter')
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
      },
    })
  })

  test.each(['sign-in', 'school-page', 'problem-not-found'])('%s weighs little', async (name) => {
    const bytes = await visit(launched, name, {
      act: (page) =>
        page.evaluate(async () => {
          const parts = [
            ...document.querySelectorAll<HTMLElement>('link[rel=stylesheet], script[src]'),
          ]
          const addresses = parts.map(
            (part) => part.getAttribute('href') ?? part.getAttribute('src') ?? '',
          )
          const files = [location.href, ...addresses].map(async (address) => {
            const response = await fetch(address)
            return (await response.arrayBuffer()).byteLength
          })
          return (await Promise.all(files)).reduce((sum, size) => sum + size, 0)
        }),
    })
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(MAX_PAGE_BYTES)
  })
})

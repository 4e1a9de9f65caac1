import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { makeSealingKey, readSealingKeys } from '../../src/domain/sealing/index.ts'
import { assetUrl } from '../../src/web/assets.ts'
import { describeInBrowser, useBrowser } from '../support/browser.ts'
import { type ConcernScene, concernIn, setConcernScene } from '../support/concern-scene.ts'
import { openTestInstallation } from '../support/installation.ts'
import { openSite, type Site } from '../support/site.ts'
import { openWorld } from '../support/small-trust.ts'

/** For whatever a slow machine needs. */
const PATIENCE = 60_000
const LIMIT = 600_000

const database = await openWorld()

describeInBrowser('the pages on which anybody tells of a worry', () => {
  const browser = useBrowser()
  let site: Site
  let scene: ConcernScene
  let open: string

  beforeAll(async () => {
    const caseKeys = readSealingKeys(makeSealingKey())
    site = await openSite(await openTestInstallation(database, { caseKeys }))
    scene = await setConcernScene(database, 'maesteg', caseKeys)
    open = `/s/${scene.slug}/concern`
  })

  async function visitor(width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
    const context = await browser().newContext({
      baseURL: site.origin,
      viewport: { width, height: 800 },
      colorScheme,
      // A colour on its way from one to the other is neither.
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(PATIENCE)
    return context.newPage()
  }

  it(
    'are drawn from the page alone: one answer, and scripts that nothing waits for',
    async () => {
      const page = await visitor(320, 'light')
      await page.goto(`${open}/pupil`)
      const asked = await page.evaluate(() => ({
        styles: document.querySelectorAll('link[rel="stylesheet"]').length,
        blocking: document.querySelectorAll('script:not([type="module"])').length,
        pictures: [...document.images].filter((one) => !one.src.startsWith('data:')).length,
        fonts: [...(document.styleSheets[0]?.cssRules ?? [])].filter(
          (rule) => rule instanceof CSSFontFaceRule,
        ).length,
        paper: getComputedStyle(document.body).backgroundColor,
      }))
      expect(asked).toMatchObject({ styles: 0, blocking: 0, pictures: 0, fonts: 0 })
      // The security policy let the style in: the page has the theme's own paper.
      expect(asked.paper).toBe('rgb(246, 242, 232)')
    },
    LIMIT,
  )

  it(
    'let no other style into the page',
    async () => {
      const page = await visitor(320, 'light')
      await page.goto(`${open}/pupil`)
      const colour = await page.evaluate(() => {
        const foreign = document.createElement('style')
        foreign.textContent = 'body { background-color: rgb(1, 2, 3) }'
        document.head.append(foreign)
        return getComputedStyle(document.body).backgroundColor
      })
      expect(colour).toBe('rgb(246, 242, 232)')
    },
    LIMIT,
  )

  it.each([
    [320, 'light'],
    [1280, 'dark'],
  ] as const)(
    'look at %i pixels in the %s to the last detail as the whole theme makes them',
    async (width, colorScheme) => {
      const page = await visitor(width, colorScheme)
      const seen: Record<string, readonly string[]> = {}
      const look = async (what: string) => {
        // The scripts have done to the page what they do.
        await page.locator('body.govuk-frontend-supported').waitFor()
        seen[what] = await differences(page)
      }
      for (const path of ['', '/speaking-up', '/return']) {
        await page.goto(open + path)
        await look(path)
      }
      await page.getByLabel('Your code').fill('ABCD')
      await page.getByRole('button', { name: 'Look' }).click()
      await page.getByText('There is a problem').waitFor()
      await look('a wrong code')
      const { code } = await concernIn(scene)
      await page.getByLabel('Your code').fill(code)
      await page.getByRole('button', { name: 'Look' }).click()
      await page.getByLabel('Add something').fill('And on Monday')
      await page.getByRole('button', { name: 'Add this' }).click()
      await page.getByText('Added. Whoever reads this is told.').waitFor()
      await look('what was added')
      await page.getByLabel('No', { exact: true }).check()
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.getByRole('button', { name: 'Send it' }).click()
      await page.getByText('There is a problem').waitFor()
      await look('the form for files')
      await page.getByRole('button', { name: 'I am not sure any more' }).click()
      await page.getByText('Please stop here with the picture').waitFor()
      await look('after the answer that stops')
      await page.goto(`${open}/pupil`)
      await page.getByRole('button', { name: 'Yes, keep it here' }).waitFor()
      await look('the form for pupils')
      await page.goto(`${open}/parent`)
      await page.getByRole('button', { name: 'No, or others' }).click()
      await page.getByRole('button', { name: 'Send it' }).click()
      await page.getByText('There is a problem').waitFor()
      await look('what is wrong')
      await page.getByLabel('I am not sure').check()
      await page.getByLabel('What happened?').fill('Somebody waits outside')
      await page.locator('input[name=route][value=authority]').check()
      await page.getByRole('button', { name: 'Send it' }).click()
      await page.getByText('Nothing was sent to the school').waitFor()
      await look('whom to ring')
      await page.locator('input[name=route][value=usual]').check()
      await page.getByRole('button', { name: 'Send it' }).click()
      await page.getByText('It is sent').waitFor()
      await look('once it is sent')
      expect(Object.keys(seen)).toHaveLength(11)
      for (const [what, found] of Object.entries(seen)) expect([what, found]).toEqual([what, []])
    },
    LIMIT,
  )
})

/**
 * What an element of the page looks like under its own style and under the whole theme, where the two differ.
 * Whole boxes, with what is drawn before and after them.
 */
async function differences(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (whole) => {
    const PARTS = [undefined, '::before', '::after']
    const elements = [...document.querySelectorAll('body, body *')]
    const seen = () =>
      elements.flatMap((element) =>
        PARTS.map((part) => {
          const style = getComputedStyle(element, part)
          return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`)
        }),
      )
    const named = elements.flatMap((element) =>
      PARTS.map((part) => `${element.tagName}.${element.className}${part ?? ''}`),
    )
    const own = document.querySelector('head > style')
    if (!own) throw new Error('The page has no style of its own.')
    const light = seen()
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = whole
    await new Promise((done, fail) => {
      link.onload = done
      link.onerror = fail
      own.before(link)
    })
    own.remove()
    const full = seen()
    link.replaceWith(own)
    return light.flatMap((style, nth) => {
      const other = new Set(full[nth])
      const differs = style.filter((one) => !other.has(one) && !one.startsWith('--'))
      return differs.length === 0 ? [] : [`${named[nth]} ${differs.join(', ')}`]
    })
  }, assetUrl('theme/main.scss'))
}

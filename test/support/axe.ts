import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe.run() says of passed elements takes far longer to tell than to find out. */
const FIND = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)`

/** What axe-core finds wrong with the page as it stands, one line for each element. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${axe.source}; undefined`)
  const violations = await page.evaluate<axe.AxeResults['violations']>(FIND)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))
}

/** By how many pixels the page is wider than the window. */
export async function tooWide(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}

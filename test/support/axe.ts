import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** Each page reads it anew, and reads the smaller of the two in half the time. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** What axe.run() says of passed elements takes far longer to tell than to find out. */
const FIND = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)`

/** What axe-core finds wrong with the page as it stands, one line for each element. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${AXE}; undefined`)
  const violations = await page.evaluate<AxeResults['violations']>(FIND)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))
}

/** By how many pixels the page is wider than the window. */
export async function tooWide(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}

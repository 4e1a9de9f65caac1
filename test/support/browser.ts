import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { findChromium } from '../../tools/setup/find-chromium.js'

const program = await findChromium()

/** `describe` for tests in a real browser: skipped, and counted so, where none can be had. */
export const describeInBrowser = describe.skipIf(program === undefined)

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Start Chromium. Whoever calls this closes it. */
export async function launchBrowser(): Promise<Browser> {
  if (program === undefined) throw new Error('No Chromium here: use describeInBrowser.')
  return chromium.launch({ executablePath: program, args: FLAGS })
}

/**
 * One browser for the tests of a `describeInBrowser` block, closed after them.
 * @returns how the tests get it
 */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())
  return () => {
    if (!browser) throw new Error('The browser is there once the tests run.')
    return browser
  }
}

import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { findChromium } from '../../tools/setup/find-chromium.js'

const program = await findChromium()

/** `describe` for tests in a real browser: skipped, and counted so, where none can be had. */
export const describeInBrowser = describe.skipIf(program === undefined)

/** The browser knows only the last such list, and this one takes the place of Playwright's own. */
const FEATURES_OFF = [
  // As Playwright has it.
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  // Each window would draw two lists for its address bar, which takes four times as long as the window.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  // Each page would have a second process made ready that few of them use.
  'SpareRendererForSitePerProcess',
]

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${FEATURES_OFF}`,
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

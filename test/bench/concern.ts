import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../tools/setup/find-chromium.js'
import { makeDataFolder, removeDataFolder } from '../support/server-folder.ts'
import { startApp } from './app-process.ts'
import { type Figure, percentile, unmeasured } from './figure.ts'
import { atEnd } from './tidy-up.ts'
import { passerBy } from './visitor.ts'
import { weigh } from './weight.ts'

const PAGE = '/s/glan-brithyll/concern/pupil'
const VISITS = 5
const TARGET_S = 2
const group = 'Telling the school of a worry, on a line of 1.6 Mbit/s with 150 ms each way and back'
const usable = { group, what: 'until somebody can write into the form, median', unit: 's' } as const
const onPhone = { ...usable, what: 'the same with a processor four times slower, median' } as const
/** A line as the figure names it. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
} as const
/** How many times slower a cheap phone computes than a school's computer. */
const SLOWER = 4
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']

/** How long the public form takes until it can be used, on a first visit with nothing kept. */
export async function measureConcern(): Promise<readonly Figure[]> {
  const executablePath = await findChromium()
  if (!executablePath) {
    return [unmeasured({ ...usable, target: TARGET_S, note: 'there is no browser here' })]
  }
  const folder = await makeDataFolder()
  atEnd(() => removeDataFolder(folder))
  const app = await startApp({ dataFolder: folder, demo: true, limitMs: 300_000 })
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  atEnd(() => browser.close())
  const address = app.address + PAGE
  const figures = [
    figureOf(usable, await visitOften({ browser, address, slower: 1 })),
    figureOf(onPhone, await visitOften({ browser, address, slower: SLOWER })),
  ]
  const reader = passerBy(app.address)
  const weight = await weigh(reader, PAGE)
  reader.close()
  await browser.close()
  await app.stop()
  return [
    ...figures,
    {
      group,
      what: 'page, style and scripts over the line',
      value: weight.sent / 1_000,
      unit: 'kB',
    },
  ]
}

function figureOf(what: typeof usable | typeof onPhone, times: readonly number[]): Figure {
  const note = `${VISITS} first visits, slowest ${Math.max(...times).toFixed(2)} s`
  return { ...what, value: percentile(times, 0.5), target: TARGET_S, note }
}

interface Visits {
  readonly browser: Browser
  readonly address: string
  /** How many times slower the processor is made. */
  readonly slower: number
}

async function visitOften(visits: Visits): Promise<readonly number[]> {
  const times: number[] = []
  for (let visit = 0; visit < VISITS; visit += 1) times.push(await visitOnce(visits))
  return times
}

/** From asking for the page until what is typed stands in it. @returns seconds */
async function visitOnce({ browser, address, slower }: Visits): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await slowDown(session, slower)
  const began = performance.now()
  await page.goto(address, { waitUntil: 'commit', timeout: 60_000 })
  await write(page)
  const seconds = (performance.now() - began) / 1_000
  await context.close()
  return seconds
}

async function slowDown(session: CDPSession, slower: number): Promise<void> {
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', LINE)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
}

async function write(page: Page): Promise<void> {
  const box = page.locator('#happened')
  await box.fill('Help')
  await page.waitForFunction(() => {
    const painted = performance.getEntriesByName('first-contentful-paint').length > 0
    const box = document.querySelector<HTMLTextAreaElement>('#happened')
    return painted && box?.value === 'Help' && document.styleSheets.length > 0
  })
}

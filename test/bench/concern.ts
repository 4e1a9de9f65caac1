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
const drawn = {
  group,
  what: 'until the form is drawn, by the page’s own clock, quickest',
  unit: 's',
} as const
/** A line as the figure names it. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
} as const
/** How many times slower a cheap phone computes than a school's computer. */
const SLOWER = 4
const ON_PHONE = ', with a processor four times slower'
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
    ...figuresOf('', await visitOften({ browser, address, slower: 1 })),
    ...figuresOf(ON_PHONE, await visitOften({ browser, address, slower: SLOWER })),
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

interface Visit {
  /** Until what a program typed stands in the form, in seconds: with the time that the program takes itself. */
  readonly usable: number
  /** Until the browser had drawn the form, by its own clock. Words can be typed from then on, without scripts. */
  readonly drawn: number
  readonly requests: number
}

function figuresOf(where: string, visits: readonly Visit[]): readonly Figure[] {
  const times = visits.map((one) => one.usable)
  const paints = visits.map((one) => one.drawn)
  const slowest = (all: readonly number[]) => Math.max(...all).toFixed(2)
  const visited = `${VISITS} first visits, slowest`
  return [
    {
      ...drawn,
      what: drawn.what + where,
      value: Math.min(...paints),
      target: TARGET_S,
      note: `${visited} ${slowest(paints)} s, ${visits[0]?.requests} requests`,
    },
    {
      ...usable,
      what: usable.what + where,
      value: percentile(times, 0.5),
      target: TARGET_S,
      note: `${visited} ${slowest(times)} s, quickest ${Math.min(...times).toFixed(2)} s`,
    },
  ]
}

interface Visits {
  readonly browser: Browser
  readonly address: string
  /** How many times slower the processor is made. */
  readonly slower: number
}

async function visitOften(visits: Visits): Promise<readonly Visit[]> {
  const seen: Visit[] = []
  for (let visit = 0; visit < VISITS; visit += 1) seen.push(await visitOnce(visits))
  return seen
}

/** From asking for the page until what is typed stands in it. */
async function visitOnce({ browser, address, slower }: Visits): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await slowDown(session, slower)
  const began = performance.now()
  await page.goto(address, { waitUntil: 'commit', timeout: 60_000 })
  await write(page)
  const usable = (performance.now() - began) / 1_000
  await page.waitForLoadState('load')
  const { paint, requests } = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    requests: 1 + performance.getEntriesByType('resource').length,
  }))
  await context.close()
  return { usable, drawn: paint / 1_000, requests }
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

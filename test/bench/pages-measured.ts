import type { AppProcess } from './app-process.ts'
import { type Figure, percentile, unmeasured } from './figure.ts'
import { type Load, putLoad } from './load.ts'
import { MAIN_PAGES, type MainPage } from './pages.ts'
import type { Demo } from './starts.ts'
import { passerBy, signIn, type Visitor } from './visitor.ts'
import { weigh } from './weight.ts'

const USERS = 20
const WAYS = [
  { group: '20 people, each opening a page a second', rounds: 8, pauseMs: 1_000 },
  { group: '20 requests always under way', rounds: 15, pauseMs: 0 },
] as const
const WEIGHT = 'Page weight: HTML, styles and scripts'

/** Every main page: how fast for twenty people, and how heavy. */
export async function measurePages(app: AppProcess, demo: Demo): Promise<readonly Figure[]> {
  const staff = await signInAll(app.address, demo)
  const passersBy = Array.from({ length: USERS }, () => passerBy(app.address))
  const speeds: Figure[] = []
  const weights: Figure[] = []
  try {
    for (const page of MAIN_PAGES) {
      const visits = await findVisits(page, page.signedIn ? staff : passersBy)
      if (visits.length === 0) speeds.push(...missing(page))
      else {
        for (const way of WAYS) speeds.push(...(await measureSpeed(page, visits, way)))
        weights.push(...(await measureWeight(page, visits)))
      }
    }
  } finally {
    for (const visitor of [...staff, ...passersBy]) visitor.close()
  }
  return [...speeds, ...weights]
}

/** One person of each school in turn, as twenty people of five schools would be. */
async function signInAll(address: string, demo: Demo): Promise<readonly Visitor[]> {
  const visitors: Visitor[] = []
  for (const email of demo.emails) {
    visitors.push(await signIn(address, { email, password: demo.password }))
  }
  return visitors
}

async function findVisits(page: MainPage, visitors: readonly Visitor[]): Promise<Load['visits']> {
  const found: { visitor: Visitor; path: string }[] = []
  for (const visitor of visitors) {
    const path = await page.find(visitor)
    if (path) found.push({ visitor, path })
  }
  return found
}

function missing(page: MainPage): readonly Figure[] {
  const note = 'No person of the demo can open this page.'
  return WAYS.map(({ group }) =>
    unmeasured({ group, what: `${page.name}, p95`, unit: 'ms', target: 60, note }),
  )
}

async function measureSpeed(
  page: MainPage,
  visits: Load['visits'],
  way: (typeof WAYS)[number],
): Promise<readonly Figure[]> {
  const twenty = Array.from({ length: USERS }, (_, index) => visits[index % visits.length])
    .filter((visit) => visit !== undefined)
    .map(({ visitor, path }) => ({ visitor: visitor.again(), path }))
  const { times, failures, perSecond } = await putLoad({ visits: twenty, ...way })
  for (const { visitor } of twenty) visitor.close()
  const { group } = way
  const note = [
    way.pauseMs === 0 ? `${perSecond.toFixed(0)} pages a second` : '',
    failures > 0 ? `${failures} requests failed` : '',
  ].filter((part) => part !== '')
  return [
    { group, what: `${page.name}, p50`, value: percentile(times, 0.5), unit: 'ms', target: 60 },
    {
      group,
      what: `${page.name}, p95`,
      value: failures > 0 ? Number.NaN : percentile(times, 0.95),
      unit: 'ms',
      target: 60,
      note: note.join('; '),
    },
  ]
}

async function measureWeight(page: MainPage, visits: Load['visits']): Promise<readonly Figure[]> {
  const [visit] = visits
  if (!visit) return []
  const weight = await weigh(visit.visitor, visit.path)
  const kb = (bytes: number) => bytes / 1000
  const scripts = weight.whole
    ? `whole without its ${weight.scripts} scripts`
    : 'NOT WHOLE WITHOUT SCRIPTS'
  const common = { group: WEIGHT, unit: 'kB', target: 150 } as const
  return [
    { ...common, what: `${page.name}, as sent`, value: kb(weight.sent), note: scripts },
    {
      ...common,
      what: `${page.name}, unpacked`,
      value: kb(weight.plain),
      note: `all of it with gzip: ${kb(weight.gzip).toFixed(1)} kB`,
    },
  ]
}

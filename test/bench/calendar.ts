import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { NODE_FLAGS } from '../../tools/setup/program.js'
import { makeDataFolder, removeDataFolder } from '../support/server-folder.ts'
import type { CalendarReady } from './calendar-child.ts'
import { type Figure, percentile, unmeasured } from './figure.ts'
import { putLoad } from './load.ts'
import { startWarm } from './starts.ts'
import { atEnd } from './tidy-up.ts'
import { signIn } from './visitor.ts'

const CHILD = fileURLToPath(new URL('./calendar-child.ts', import.meta.url))
const LIMIT_MS = 600_000
const READERS = 4
const ROUNDS = 40
const group = 'The calendar of a trust with 100 schools and 5,000 posts a month'

/** How long each view of the calendar takes for four people who each open a page twice a second. */
export async function measureCalendar(): Promise<readonly Figure[]> {
  const folder = await makeDataFolder()
  atEnd(() => removeDataFolder(folder))
  const app = await startWarm(folder)
  const ready = await fill(folder)
  if (!ready) {
    return [unmeasured({ group, what: 'month, p95', unit: 'ms', target: 100, note: 'Not filled.' })]
  }
  process.stderr.write(`${ready.plan}\n`)
  const reader = await signIn(app.address, ready)
  const readers = Array.from({ length: READERS }, () => reader.again())
  const figures: Figure[] = []
  for (const [what, path] of Object.entries(viewsOf(ready))) {
    const visits = readers.map((visitor) => ({ visitor, path }))
    const { times, failures } = await putLoad({ visits, rounds: ROUNDS, pauseMs: 500 })
    figures.push({
      group,
      what: `${what}, p95`,
      value: failures > 0 ? Number.NaN : percentile(times, 0.95),
      unit: 'ms',
      target: 100,
      note: `half of them within ${percentile(times, 0.5).toFixed(0)} ms`,
    })
  }
  for (const visitor of [reader, ...readers]) visitor.close()
  await app.stop()
  return figures
}

function viewsOf({ slug }: CalendarReady): Readonly<Record<string, string>> {
  return {
    month: '/calendar',
    week: '/calendar?view=week',
    list: '/calendar?view=list',
    'month, those that wait on Facebook': '/calendar?state=waiting&where=facebook',
    'month of one school': `/calendar?school=${slug}`,
  }
}

async function fill(dataFolder: string): Promise<CalendarReady | undefined> {
  const child = spawn(process.execPath, [...NODE_FLAGS, CHILD], {
    env: { ...process.env, GATEPOST_DATA: dataFolder, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LIMIT_MS,
  })
  const exit = once(child, 'exit')
  atEnd(async () => {
    child.kill()
    await exit
  })
  const [said, [code]] = await Promise.all([text(child.stdout), exit])
  return code === 0 ? (JSON.parse(said) as CalendarReady) : undefined
}

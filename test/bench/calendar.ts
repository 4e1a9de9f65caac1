import { makeDataFolder, removeDataFolder } from '../support/server-folder.ts'
import type { CalendarReady } from './calendar-child.ts'
import { type Figure, percentile, unmeasured } from './figure.ts'
import { putLoad } from './load.ts'
import { startWarm } from './starts.ts'
import { atEnd } from './tidy-up.ts'
import { toldByChild } from './told-by-child.ts'
import { signIn } from './visitor.ts'

const READERS = 4
const ROUNDS = 40
const group = 'The calendar of a trust with 100 schools and 5,000 posts a month'

/** How long each view of the calendar takes for four people who each open a page twice a second. */
export async function measureCalendar(): Promise<readonly Figure[]> {
  const folder = await makeDataFolder()
  atEnd(() => removeDataFolder(folder))
  const app = await startWarm(folder)
  const ready = await toldByChild<CalendarReady>('calendar-child.ts', { dataFolder: folder })
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

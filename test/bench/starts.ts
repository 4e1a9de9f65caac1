import { type AppProcess, startApp } from './app-process.ts'
import { type Figure, percentile } from './figure.ts'

const group = 'Starting'
const WARM_STARTS = 5

/** What signing in to the demo needs. */
export interface Demo {
  readonly password: string
  readonly emails: readonly string[]
}

/** The first start of a fresh installation with the demo in it. */
export async function measureFirstStart(
  dataFolder: string,
): Promise<{ readonly demo: Demo; readonly figures: readonly Figure[] }> {
  const app = await startApp({ dataFolder, demo: true, limitMs: 180_000 })
  await app.stop()
  return {
    demo: readDemo(app.said),
    figures: [
      {
        group,
        what: 'first start with the demo, to the first page',
        value: app.startMs / 1000,
        unit: 's',
        target: 60,
      },
    ],
  }
}

/** Later starts; the last one is left running. */
export async function measureWarmStarts(
  dataFolder: string,
): Promise<{ readonly app: AppProcess; readonly figures: readonly Figure[] }> {
  const times: number[] = []
  let app: AppProcess | undefined
  for (let start = 0; start < WARM_STARTS; start += 1) {
    await app?.stop()
    app = await startApp({ dataFolder, demo: false, limitMs: 60_000 })
    times.push(app.startMs / 1000)
  }
  if (!app) throw new Error('Nothing was started.')
  const [value, slowest] = [percentile(times, 0.5), Math.max(...times)]
  const note = `median of ${WARM_STARTS}; slowest ${slowest.toFixed(2)} s`
  const what = 'later start, to the first page'
  return { app, figures: [{ group, what, value, unit: 's', target: 3, note }] }
}

/** The same installation once more, left running. */
export function startWarm(dataFolder: string): Promise<AppProcess> {
  return startApp({ dataFolder, demo: false, limitMs: 60_000 })
}

function readDemo(said: AppProcess['said']): Demo {
  for (const { password, people } of said) {
    if (typeof password !== 'string' || !Array.isArray(people)) continue
    return { password, emails: people.map((person: { email: string }) => person.email) }
  }
  throw new Error('The app did not say who is in its demo.')
}

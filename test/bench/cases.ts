import { makeDataFolder, removeDataFolder } from '../support/server-folder.ts'
import type { CasesReady } from './cases-child.ts'
import { type Figure, percentile, unmeasured } from './figure.ts'
import { putLoad } from './load.ts'
import { startWarm } from './starts.ts'
import { atEnd } from './tidy-up.ts'
import { toldByChild } from './told-by-child.ts'
import { signIn } from './visitor.ts'

const ROUNDS = 40
const TARGET_MS = 100
const group = 'A safeguarding lead with 100,000 cases at one school'

/** How long each page about cases and concerns takes for a safeguarding lead who opens up to four a second. */
export async function measureCases(): Promise<readonly Figure[]> {
  const folder = await makeDataFolder()
  atEnd(() => removeDataFolder(folder))
  const app = await startWarm(folder)
  const ready = await toldByChild<CasesReady>('cases-child.ts', { dataFolder: folder })
  if (!ready) {
    const what = 'dashboard, p95'
    return [unmeasured({ group, what, unit: 'ms', target: TARGET_MS, note: 'Not filled.' })]
  }
  const lead = await signIn(app.address, ready)
  const figures: Figure[] = []
  for (const [what, path] of Object.entries(pagesOf(ready))) {
    const visits = [{ visitor: lead, path }]
    const { times, failures } = await putLoad({ visits, rounds: ROUNDS, pauseMs: 250 })
    figures.push({
      group,
      what: `${what}, p95`,
      value: failures > 0 ? Number.NaN : percentile(times, 0.95),
      unit: 'ms',
      target: TARGET_MS,
      note: `half of them within ${percentile(times, 0.5).toFixed(0)} ms`,
    })
  }
  lead.close()
  await app.stop()
  return figures
}

function pagesOf(ready: CasesReady): Readonly<Record<string, string>> {
  const { slug, caseId, concernId, adultId, oldId } = ready
  const here = `/schools/${slug}`
  return {
    'home with what waits': '/',
    dashboard: `${here}/cases`,
    'closed cases': `${here}/cases?closed=yes`,
    'closed cases, a hundred pages on': `${here}/cases?closed=yes&older=${oldId}`,
    'one case': `${here}/cases/${caseId}`,
    concerns: `${here}/concerns`,
    'concerns that are linked to a case': `${here}/concerns?state=linked`,
    'one concern': `${here}/concerns/${concernId}`,
    'register of low-level concerns': `${here}/cases/low-level`,
    'all fifty about one adult': `${here}/cases/low-level/adults/${adultId}`,
    'reports of contact': `${here}/contact/reports`,
    'the safeguarding trail': '/trail/safeguarding',
  }
}

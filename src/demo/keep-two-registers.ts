import { daysAfter } from '../domain/calendar.ts'
import {
  planSearch,
  planSearchForm,
  recordSearch,
  recordSearchForm,
} from '../domain/candidate-searches/index.ts'
import { londonDate } from '../domain/london-time.ts'
import {
  askMonitoring,
  askMonitoringForm,
  decideMonitoring,
  decideMonitoringForm,
} from '../domain/monitoring/index.ts'
import type { DemoTools } from './demo-tools.ts'
import { must } from './must.ts'
import { holder, type StandingSchool } from './set-up-school.ts'

const DAY_MS = 24 * 3_600_000

/** Leave to monitor, one that is allowed and one that waits; and two searches on candidates. */
export async function keepTwoRegisters(tools: DemoTools, standing: StandingSchool): Promise<void> {
  await allowMonitoring(tools, standing)
  await searchCandidates(tools, standing)
}

const FILTER = {
  manner: 'open',
  purpose: 'To see whether the new web filter lets through what it should keep out',
  necessity: 'Two classes reached a gambling site in the first week of term.',
  alternatives:
    'Asking the supplier for its own figures: they do not tell one school from another.',
  scope: 'Which categories of sites were asked for, by class. No names, no messages, no searches.',
  assessment: 'Data protection folder, number 14',
} as const

const VANS = {
  manner: 'open',
  purpose: 'To know where the two minibuses are',
  necessity: 'Parents wait in the dark when a bus is late.',
  alternatives: 'Drivers could ring: they may not, at the wheel.',
  scope: 'Where the bus is, while it drives for the school. Nothing of the driver.',
  assessment: 'Data protection folder, number 17',
} as const

async function allowMonitoring(tools: DemoTools, standing: StandingSchool): Promise<void> {
  const { caseKeys: keys, database } = tools
  const { schoolId } = standing
  const [lead, head] = [holder(standing, 'dsl'), holder(standing, 'head')]
  const asked = new Date(tools.now().getTime() - 12 * DAY_MS)
  const today = londonDate(tools.now())
  const dates = (days: number, begins: string) => ({
    ...{ schoolId, noticeOn: begins, fromDate: begins, toDate: daysAfter(begins, days) },
  })
  await database.write(lead.trustId, async (db) => {
    const begins = daysAfter(londonDate(asked), 3)
    const filter = askMonitoringForm.parse({ ...FILTER, ...dates(42, begins) })
    const { authorisationId } = must(await askMonitoring(db, lead, filter, { keys, now: asked }))
    const decision = decideMonitoringForm.parse({
      authorisationId,
      outcome: 'approved',
      reason: 'By class and not by child, and for half a term.',
    })
    const decided = new Date(asked.getTime() + DAY_MS)
    must(await decideMonitoring(db, head, { ...decision, schoolId }, { keys, now: decided }))
    const vans = askMonitoringForm.parse({ ...VANS, ...dates(180, daysAfter(today, 14)) })
    must(await askMonitoring(db, lead, vans, { keys, now: tools.now() }))
  })
}

async function searchCandidates(tools: DemoTools, standing: StandingSchool): Promise<void> {
  const { caseKeys: keys, database } = tools
  const { schoolId } = standing
  const office = holder(standing, 'office')
  const searcher = holder(standing, 'media_officer')
  const panel = ['head', 'deputy_head'].map((role) => holder(standing, role).personId)
  const now = new Date(tools.now().getTime() - 4 * DAY_MS)
  const day = londonDate(now)
  const plan = (candidate: string) =>
    planSearchForm.parse({
      ...{ schoolId, candidate, panel, vacancy: 'Teacher of music, maternity cover' },
      ...{ shortlistedOn: day, informedOn: day, searcherId: searcher.personId },
    })
  await database.write(office.trustId, async (db) => {
    const first = must(await planSearch(db, office, plan('Isolde Farthing'), { keys, now }))
    must(await planSearch(db, office, plan('Ambrose Quill'), { keys, now }))
    const found = recordSearchForm.parse({
      searchId: first.searchId,
      outcome: 'nothing',
      sources: 'A search engine, and public pages of two networks, for the name and “music”',
    })
    const later = new Date(now.getTime() + DAY_MS)
    must(await recordSearch(db, searcher, { ...found, schoolId }, { keys, now: later }))
  })
}

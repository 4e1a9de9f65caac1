import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { NOW } from '../../../../test/support/policy.ts'
import {
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
} from '../../../../test/support/small-trust.ts'
import type { Writer } from '../../../db/handles.ts'
import { daysAfter } from '../../calendar.ts'
import { londonDate } from '../../london-time.ts'
import type { Actor } from '../../people/index.ts'
import { casesWaiting, countCases } from '../index.ts'

const database = await openWorld()
const TODAY = londonDate(NOW)
const HOUR_MS = 3_600_000
let school: SmallSchool
let lead: Actor

beforeAll(async () => {
  school = await addSchool(database, await addTrust(database))
  lead = await addPerson(database, school, 'dsl')
})

const hours = fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined })
const someCase = fc.record({
  stage: fc.constantFrom('triage' as const, 'open' as const, 'closed' as const),
  /** Hours from now until the officer is to be contacted. */
  due: hours,
  settled: fc.boolean(),
  openedHoursAgo: fc.integer({ min: 1, max: 4 }),
  forLead: fc.boolean(),
  keptOut: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
  named: fc.constantFrom('no' as const, 'now' as const, 'ended' as const, 'over' as const),
  /** Days from today on which tasks are due, and whether they are done. */
  tasks: fc.array(fc.record({ due: fc.integer({ min: -1, max: 1 }), done: fc.boolean() }), {
    maxLength: 2,
  }),
})
interface MadeUp {
  readonly stage: 'triage' | 'open' | 'closed'
  readonly due: number | undefined
  readonly settled: boolean
  readonly openedHoursAgo: number
  readonly forLead: boolean
  readonly keptOut: boolean
  readonly named: 'no' | 'now' | 'ended' | 'over'
  readonly tasks: readonly { readonly due: number; readonly done: boolean }[]
  readonly caseId: string
}

const withId = (one: Omit<MadeUp, 'caseId'>): MadeUp => ({ ...one, caseId: randomUUID() })
const from = (hoursFromNow: number) => new Date(NOW.getTime() + hoursFromNow * HOUR_MS)

async function put(db: Writer, one: MadeUp): Promise<void> {
  const { trustId: trust_id, schoolId: school_id } = school
  const { caseId: case_id, stage, due, settled, named } = one
  const [by, opened_at, triaged] = [lead.personId, from(-one.openedHoursAgo), stage !== 'triage']
  const roles = one.forLead ? ['dsl' as const] : ['head' as const]
  const matter = { trust_id, matter_id: case_id, school_id, kind: 'case' as const }
  await db
    .insertInto('matters')
    .values({ ...matter, roles, opened_at })
    .execute()
  await db
    .insertInto('cases')
    .values({
      ...{ trust_id, case_id, school_id, reference: case_id, sealed_title: 'x', nation: 'wales' },
      ...{ stage, known_at: opened_at, opened_at, opened_by: by },
      ...(triaged ? { route: 'allegation', triaged_at: opened_at, triaged_by: by } : {}),
      officer_due_at: due === undefined ? null : from(due),
      officer_settled_at: settled ? NOW : null,
      closed_at: stage === 'closed' ? NOW : null,
    })
    .execute()
  if (one.keptOut) {
    const exclusion = { trust_id, exclusion_id: randomUUID(), matter_id: case_id, person_id: by }
    await db
      .insertInto('matter_exclusions')
      .values({ ...exclusion, cause: 'subject', since: opened_at })
      .execute()
  }
  if (named !== 'no') {
    const access = { trust_id, access_id: randomUUID(), matter_id: case_id, person_id: by }
    await db
      .insertInto('matter_access')
      .values({
        ...{ ...access, way: 'given', given_by: by, from_at: from(-5) },
        until_at: named === 'over' ? from(-1) : null,
        ...{ ended_at: null, ended_by: null, sealed_reason: 'x' },
      })
      .execute()
    const ended = { ended_at: from(-1), ended_by: by }
    if (named === 'ended') {
      await db
        .updateTable('matter_access')
        .set(ended)
        .where('access_id', '=', access.access_id)
        .execute()
    }
  }
  for (const { due: days, done } of one.tasks) {
    const task_id = randomUUID()
    await db
      .insertInto('case_tasks')
      .values({
        ...{ trust_id, case_id, task_id, sealed_words: 'x' },
        ...{ due_on: daysAfter(TODAY, days), made_at: opened_at, made_by: by },
        ...{ done_at: null, done_by: null, for_person_id: null },
      })
      .execute()
    if (done) {
      const finished = { done_at: NOW, done_by: by }
      await db.updateTable('case_tasks').set(finished).where('task_id', '=', task_id).execute()
    }
  }
}

const known = ({ forLead, keptOut, named }: MadeUp) => !keptOut && (forLead || named === 'now')
const clock = ({ due, settled }: MadeUp) => (settled ? undefined : due)
const text = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** Clocks first, then what is to be triaged, then the latest. */
function byUrgency(one: MadeUp, other: MadeUp): number {
  return (
    (clock(one) ?? 99) - (clock(other) ?? 99) ||
    Number(other.stage === 'triage') - Number(one.stage === 'triage') ||
    one.openedHoursAgo - other.openedHoursAgo ||
    text(one.caseId, other.caseId)
  )
}

function expected(all: readonly MadeUp[]) {
  const inHand = all.filter((one) => known(one) && one.stage !== 'closed')
  const running = inHand.filter((one) => clock(one) !== undefined)
  const waits = inHand.filter(
    (one) => one.stage === 'triage' || clock(one) !== undefined || one.named === 'now',
  )
  return {
    waiting: waits
      .toSorted(byUrgency)
      .slice(0, 10)
      .map(({ caseId }) => caseId),
    counts: {
      toTriage: inHand.filter(({ stage }) => stage === 'triage').length,
      open: inHand.filter(({ stage }) => stage === 'open').length,
      clocks: running.length,
      overdue: running.filter((one) => (clock(one) ?? 1) <= 0).length,
      tasks: inHand.flatMap(({ tasks }) => tasks.filter(({ due, done }) => due <= 0 && !done))
        .length,
    },
  }
}

const undone = new Error('As it was before.')

test('what waits is what whoever asks may know of, the most urgent first, and is counted so', async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(fc.array(someCase.map(withId), { maxLength: 30 }), async (all) => {
      const run = database.write(school.trustId, async (db) => {
        for (const one of all) await put(db, one)
        const waiting = await casesWaiting(db, lead, NOW)
        const asked = { schoolId: school.schoolId, today: TODAY }
        const found = {
          waiting: waiting.map(({ caseId }) => caseId),
          counts: await countCases(db, lead, asked, NOW),
        }
        expect(found).toEqual(expected(all))
        compared += 1
        throw undone
      })
      await run.catch((error: unknown) => {
        if (error !== undone) throw error
      })
    }),
    { numRuns: 40 },
  )
  expect(compared).toBeGreaterThanOrEqual(40)
})

import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it, test } from 'vitest'
import { newCaseKeys } from '../../../../test/support/case-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import {
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
} from '../../../../test/support/small-trust.ts'
import type { Actor } from '../../people/index.ts'
import { type Beside, type ClosedCases, listClosedCases } from '../index.ts'

const database = await openWorld()
const at = { keys: newCaseKeys(), now: NOW }
const CASES = 65
const SECRET = 30
let school: SmallSchool
let lead: Actor
let head: Actor
/** As they are listed: the newest first, three at each moment. */
const ids: string[] = []

beforeAll(async () => {
  school = await addSchool(database, await addTrust(database))
  lead = await addPerson(database, school, 'dsl')
  head = await addPerson(database, school, 'head')
  const { trustId: trust_id, schoolId: school_id } = school
  const made = Array.from({ length: CASES }, (_, nth) => {
    const opened_at = new Date(NOW.getTime() - Math.floor(nth / 3) * 60_000)
    return { caseId: randomUUID(), opened_at }
  })
  made.sort((one, other) =>
    one.opened_at.getTime() === other.opened_at.getTime()
      ? Number(one.caseId > other.caseId) - 0.5
      : other.opened_at.getTime() - one.opened_at.getTime(),
  )
  ids.push(...made.map((one) => one.caseId))
  const by = lead.personId
  await database.write(trust_id, async (db) => {
    await db
      .insertInto('matters')
      .values(
        made.map(({ caseId: matter_id, opened_at }) => ({
          ...{ trust_id, matter_id, school_id, opened_at, kind: 'case' as const },
          roles: matter_id === ids[SECRET] ? (['head'] as const) : (['dsl', 'head'] as const),
        })),
      )
      .execute()
    await db
      .insertInto('cases')
      .values(
        made.map(({ caseId, opened_at }) => ({
          ...{ trust_id, case_id: caseId, school_id, reference: caseId, sealed_title: 'x' },
          ...{ nation: 'wales' as const, stage: 'closed' as const, route: 'allegation' as const },
          ...{ known_at: opened_at, opened_at, opened_by: by },
          ...{ triaged_at: opened_at, triaged_by: by, closed_at: NOW },
        })),
      )
      .execute()
  })
})

const list = (by: Actor, beside?: Beside): Promise<ClosedCases> =>
  database.write(school.trustId, (db) =>
    listClosedCases(db, by, { schoolId: school.schoolId, beside }, at),
  )
const shown = ({ rows }: ClosedCases) => rows.map((one) => one.caseId)

/** Each page from one on, until there is none further that way. */
async function walked(by: Actor, from: ClosedCases, way: Beside['way']): Promise<ClosedCases[]> {
  const pages = [from]
  for (let on = from[way]; on; ) {
    const page = await list(by, { caseId: on, way })
    pages.push(page)
    on = page[way]
    if (pages.length > CASES) throw new Error('The pages have no end.')
  }
  return pages
}

it('shows each case once from page to page, those of one moment too, and the same on the way back', async () => {
  const down = await walked(head, await list(head), 'older')
  expect(down.map((page) => page.rows.length)).toEqual([25, 25, 15])
  expect(down.flatMap(shown)).toEqual(ids)
  const last = down[2] ?? { rows: [], newer: undefined, older: undefined }
  const up = await walked(head, last, 'newer')
  expect(up.map(shown)).toEqual(down.map(shown).reverse())
  expect(up[2]).toMatchObject({ newer: undefined })
})

it('leaves out what somebody must not know of, and tells nothing by beginning beside it', async () => {
  const known = ids.filter((_, nth) => nth !== SECRET)
  const first = await list(lead)
  expect((await walked(lead, first, 'older')).flatMap(shown)).toEqual(known)
  for (const way of ['older', 'newer'] as const) {
    for (const caseId of [ids[SECRET] ?? '', randomUUID()]) {
      expect(await list(lead, { caseId, way })).toEqual(first)
    }
  }
})

test('whoever goes on past either end of the list is at its beginning', async () => {
  const first = await list(head)
  expect(await list(head, { caseId: ids.at(-1) ?? '', way: 'older' })).toEqual(first)
  expect(await list(head, { caseId: ids[3] ?? '', way: 'newer' })).toEqual(first)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/db/open-database.ts'
import { countCases, listCases, listClosedCases, readCase } from '../../src/domain/cases/index.ts'
import * as places from '../../src/domain/cases/places.ts'
import { sealReport } from '../../src/domain/concerns/words.ts'
import { londonDate } from '../../src/domain/london-time.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import { sealText } from '../../src/domain/sealing/index.ts'
import { newCaseKeys } from '../support/case-scene.ts'
import { NOW } from '../support/policy.ts'
import { openTestDatabase } from '../support/postgres.ts'
import { addPerson, addSchool, addTrust, type SmallSchool } from '../support/small-trust.ts'
import { type Filled, fillCases } from './made-up-cases.ts'

const { appUrl } = await openTestDatabase()
const database = openDatabase({ url: appUrl, beforeCommit: async () => {} })
afterAll(() => database.close())

const keys = newCaseKeys()
const at = { keys, now: NOW }
const sizes = {
  ...{ cases: 120, inHand: 40, toTriage: 10, clocks: 5 },
  ...{ lowLevel: 20, reports: 10, waiting: 7 },
}
let school: SmallSchool
let lead: Actor
let filled: Filled

beforeAll(async () => {
  school = await addSchool(database, await addTrust(database))
  lead = await addPerson(database, school, 'dsl')
  const adults = [await addPerson(database, school), await addPerson(database, school)]
  const { trustId, schoolId } = school
  const version = await database.read(trustId, (db) =>
    db.selectFrom('policy_versions').select('policy_version_id').executeTakeFirstOrThrow(),
  )
  const place = {
    ...{ trustId, schoolId, leadId: lead.personId },
    adults: adults.map(({ personId }) => personId),
    policyVersionId: version.policy_version_id,
  }
  const sealing = { keys, sealText, sealReport, places }
  filled = await fillCases({ ...sealing, url: appUrl, now: NOW, place, sizes })
})

test('the cases to be measured are cases as the app keeps them, in hand and closed', async () => {
  const { trustId, schoolId } = school
  const shown = await database.write(trustId, async (db) => ({
    counts: await countCases(db, lead, { schoolId, today: londonDate(NOW) }, NOW),
    inHand: await listCases(db, lead, { schoolId, page: 1 }, at),
    closed: await listClosedCases(db, lead, { schoolId }, at),
  }))
  expect(shown.counts).toMatchObject({ toTriage: 10, open: 30, clocks: 5, tasks: 40 })
  expect(shown.inHand).toMatchObject({ more: true })
  expect(shown.closed.rows.map(({ title }) => title)).toContain('Case number 79')
  expect(shown.inHand.rows.every(({ title }) => title?.startsWith('Case number '))).toBe(true)
})

test('the case and the concern that are opened say what was sealed in them', async () => {
  const found = await database.write(school.trustId, (db) => readCase(db, lead, filled.caseId, at))
  expect(found?.title).toBe('Case number 119')
  expect(found?.chronology.map(({ words }) => words?.what)).toHaveLength(6)
  expect(found?.chronology[0]?.words?.what).toMatch(/^A child told me/)
  expect(found?.linked).toEqual([{ matterId: filled.concernId, kind: 'concern' }])
})

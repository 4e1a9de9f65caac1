import { beforeAll, expect, it, test } from 'vitest'
import {
  ALLEGED,
  type CaseWorld,
  decidedCase,
  nameSubject,
  newCaseKeys,
  take,
} from '../../../test/support/case-scene.ts'
import { openWorld } from '../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../test/support/staff-scene.ts'
import { clockOf } from './clock-of.ts'
import { giveAccess, readCase, releaseLeavers, runOfficerClocks } from './index.ts'

const database = await openWorld()
const keys = newCaseKeys()
let scene: StaffScene
let world: CaseWorld

beforeAll(async () => {
  scene = await setStaffScene(database)
  world = { database, keys, schoolId: scene.school.schoolId, dsl: scene.staff.dsl }
})

it.each([
  ['over Easter', '2027-03-25T15:00:00Z', '2027-03-30T14:00:00.000Z'],
  ['over the start of summer time', '2026-03-27T15:00:00Z', '2026-03-30T14:00:00.000Z'],
  ['over its end', '2026-10-23T14:00:00Z', '2026-10-26T15:00:00.000Z'],
  ['over Christmas', '2026-12-24T16:30:00Z', '2026-12-29T16:30:00.000Z'],
  ['in the school holidays', '2026-08-12T10:00:00Z', '2026-08-13T10:00:00.000Z'],
  ['over a leap day that is a Tuesday', '2028-02-28T12:00:00Z', '2028-02-29T12:00:00.000Z'],
])('the clock runs %s', (_, known, due) => {
  expect(clockOf(new Date(known)).dueAt.toISOString()).toBe(due)
})

const tick = (iso: string) =>
  database.write(scene.trustId, (db) =>
    runOfficerClocks(db, scene.trustId, { keys, now: new Date(iso) }),
  )
const MORNING = new Date('2026-11-18T10:00:00Z')

test('it reminds once at half time and goes to the chair once when it is over', async () => {
  const caseId = await decidedCase(world, ALLEGED, 'allegation', MORNING)
  expect(await tick('2026-11-18T13:59:00Z')).toEqual({ reminded: 0, escalated: 0 })
  expect(await tick('2026-11-18T14:00:00Z')).toEqual({ reminded: 1, escalated: 0 })
  expect(await tick('2026-11-19T09:59:00Z')).toEqual({ reminded: 0, escalated: 0 })
  const chair = (iso: string) =>
    database.write(scene.trustId, (db) =>
      readCase(db, scene.staff.chair, caseId, { keys, now: new Date(iso) }),
    )
  expect(await chair('2026-11-19T09:59:00Z')).toBeUndefined()
  expect(await tick('2026-11-19T10:00:00Z')).toEqual({ reminded: 0, escalated: 1 })
  expect((await chair('2026-11-19T10:00:00Z'))?.chronology.map(({ kind }) => kind)).toContain(
    'clock_escalated',
  )
  expect(await tick('2026-11-20T10:00:00Z')).toEqual({ reminded: 0, escalated: 0 })
  const mails = await database.read(scene.trustId, (db) =>
    db.selectFrom('mails').select(['kind', 'facts']).execute(),
  )
  for (const mail of mails) expect(mail).toEqual({ kind: 'confidential_waits', facts: {} })
})

test('it stays still once the officer was contacted, and a chair whom it is about does not hear of it', async () => {
  const settled = await decidedCase(world, ALLEGED, 'allegation', MORNING)
  await take(world, settled, 'officer_contacted', {
    now: MORNING,
    typed: { happenedAt: '2026-11-18T09:30' },
  })
  const about = await decidedCase(world, ALLEGED, 'allegation', MORNING)
  await nameSubject(world, about, scene.staff.chair.personId)
  expect(await tick('2026-11-20T10:00:00Z')).toEqual({ reminded: 1, escalated: 1 })
  for (const caseId of [settled, about]) {
    const seen = await database.write(scene.trustId, (db) =>
      readCase(db, scene.staff.chair, caseId, { keys, now: new Date('2026-11-20T10:00:00Z') }),
    )
    expect(seen).toBeUndefined()
  }
})

test('two workers at once escalate once', async () => {
  await decidedCase(world, ALLEGED, 'allegation', MORNING)
  const both = await Promise.all([tick('2026-11-20T10:00:00Z'), tick('2026-11-20T10:00:00Z')])
  expect(both.map(({ escalated }) => escalated).sort()).toEqual([0, 1])
})

test('the case of somebody who left goes back to the role', async () => {
  const caseId = await decidedCase(world)
  const { author } = scene.staff
  const now = new Date('2026-11-20T09:00:00Z')
  const given = {
    caseId,
    personId: author.personId,
    way: 'handler',
    reason: 'Leads.',
    noConflict: 'yes',
  } as const
  await database.write(scene.trustId, (db) => giveAccess(db, world.dsl, given, { keys, now }))
  await database.write(scene.trustId, (db) =>
    db
      .updateTable('people')
      .set({ left_on: '2026-11-20' })
      .where('person_id', '=', author.personId)
      .execute(),
  )
  const release = () =>
    database.write(scene.trustId, (db) => releaseLeavers(db, scene.trustId, { keys, now }))
  expect([await release(), await release()]).toEqual([1, 0])
  const record = await database.write(scene.trustId, (db) =>
    readCase(db, world.dsl, caseId, { keys, now }),
  )
  expect([record?.handlerId, record?.chronology[0]?.kind]).toEqual([null, 'handler_left'])
})

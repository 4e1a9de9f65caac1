import { beforeAll, describe, expect, it, test } from 'vitest'
import {
  type CaseWorld,
  decidedCase,
  nameSubject,
  newCaseKeys,
  take,
} from '../../../../test/support/case-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { openWorld } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { ROLES } from '../../../vocabulary/roles.ts'
import type { Actor } from '../../people/index.ts'
import {
  closeLowLevel,
  lowLevelRegister,
  moveToLowLevel,
  readCase,
  readLowLevel,
  reclassifyLowLevel,
  staffAbuseReport,
  tellLowLevel,
} from '../index.ts'

const database = await openWorld()
const keys = newCaseKeys()
const at = { keys, now: NOW }
let scene: StaffScene
let world: CaseWorld

beforeAll(async () => {
  scene = await setStaffScene(database)
  world = { database, keys, schoolId: scene.school.schoolId, dsl: scene.staff.dsl }
})

async function tell(by: Actor, about: Actor, words = 'Larch heron.'): Promise<string> {
  const concern = {
    schoolId: world.schoolId,
    adultId: about.personId,
    words,
    happenedOn: '2026-11-19',
  }
  const told = await database.write(scene.trustId, (db) => tellLowLevel(db, by, concern, at))
  if (!told.ok) throw new Error(told.message)
  return told.concernId
}
const read = (actor: Actor, concernId: string) =>
  database.write(scene.trustId, (db) => readLowLevel(db, actor, { concernId }, at))

describe.each(ROLES.map(({ code }) => code))('%s', (role) => {
  it('reads a low-level concern only as safeguarding lead or head, and never about themselves', async () => {
    const { staff } = scene
    const about = role === 'author' ? staff.office : staff.author
    const hears = role === 'dsl' || role === 'head'
    expect((await read(staff[role], await tell(staff.author, about))).length).toBe(hears ? 1 : 0)
    expect(await read(staff[role], await tell(staff.office, staff[role]))).toEqual([])
  })
})

test('told of oneself it is a self-referral, which the register shows and oneself does not', async () => {
  const { author, dsl } = scene.staff
  const concernId = await tell(author, author)
  expect(await read(author, concernId)).toEqual([])
  expect((await read(dsl, concernId))[0]).toMatchObject({
    selfReferred: true,
    words: 'Larch heron.',
  })
})

test('all about one adult are read together in their order, with no number that scores them', async () => {
  const { line_manager: adult, dsl } = scene.staff
  const ids = [await tell(dsl, adult, 'First.'), await tell(dsl, adult, 'Second.')]
  const asked = { adultId: adult.personId, schoolId: world.schoolId }
  const rows = await database.write(scene.trustId, (db) => readLowLevel(db, dsl, asked, at))
  expect(rows.map(({ concernId }) => concernId)).toEqual(expect.arrayContaining(ids))
  const { rows: listed } = await database.write(scene.trustId, (db) =>
    lowLevelRegister(db, dsl, { schoolId: world.schoolId, page: 1 }, NOW),
  )
  expect(listed.find(({ adultId }) => adultId === adult.personId)?.ofAdult).toBe(rows.length)
})

test('it is closed once with what was done, and stays', async () => {
  const { dsl, office } = scene.staff
  const concernId = await tell(dsl, office)
  const close = () =>
    database.write(scene.trustId, (db) =>
      closeLowLevel(db, dsl, { concernId, action: 'We talked.' }, at),
    )
  expect([await close(), (await close()).ok]).toEqual([{ ok: true }, false])
  expect((await read(dsl, concernId))[0]).toMatchObject({ state: 'closed', action: 'We talked.' })
})

test('it becomes an allegation without losing its history, with its subject kept out and the clock running', async () => {
  const { dsl, media_officer: adult } = scene.staff
  const concernId = await tell(dsl, adult)
  const command = { concernId, reason: 'A third time, with a child alone.' }
  const done = await database.write(scene.trustId, (db) => reclassifyLowLevel(db, dsl, command, at))
  if (!done.ok) throw new Error(done.message)
  const { caseId } = done
  const record = await database.write(scene.trustId, (db) => readCase(db, dsl, caseId, at))
  expect(record).toMatchObject({ route: 'allegation', stage: 'open' })
  expect(record?.officerDueAt).not.toBeNull()
  expect(record?.linked).toEqual([{ matterId: concernId, kind: 'low_level_concern' }])
  expect(record?.chronology.map(({ words }) => words?.what)).toContain('Larch heron.')
  expect(
    await database.write(scene.trustId, (db) => readCase(db, adult, caseId, at)),
  ).toBeUndefined()
  expect((await read(dsl, concernId))[0]).toMatchObject({
    state: 'reclassified',
    becameCaseId: caseId,
  })
})

test('a case below the threshold moves into the register and is closed as a case', async () => {
  const answers = {
    danger: 'no',
    subjects: ['employee'],
    target: 'child',
    harm: ['below'],
    online: 'no',
    policies: [],
  } as const
  const caseId = await decidedCase(world, answers, 'low_level')
  const move = () =>
    database.write(scene.trustId, (db) =>
      moveToLowLevel(db, world.dsl, { caseId, words: 'Larch.' }, at),
    )
  expect(await move()).toMatchObject({ ok: false })
  await nameSubject(world, caseId, scene.staff.governor.personId)
  expect(await move()).toEqual({ ok: true })
  const record = await database.write(scene.trustId, (db) => readCase(db, world.dsl, caseId, at))
  expect([record?.stage, record?.linked.map(({ kind }) => kind)]).toEqual([
    'closed',
    ['low_level_concern'],
  ])
})

test('the board is told of abuse of staff without counts under five', async () => {
  const answers = {
    danger: 'no',
    subjects: ['parent'],
    target: 'staff',
    harm: ['none'],
    online: 'yes',
    policies: [],
  } as const
  const report = () =>
    database.read(scene.trustId, (db) =>
      staffAbuseReport(
        db,
        world.dsl,
        { schoolId: world.schoolId, since: new Date('2026-09-01T00:00:00Z') },
        NOW,
      ),
    )
  expect((await report()).cases).toEqual({ kind: 'exact', count: 0 })
  for (let n = 0; n < 6; n += 1) {
    const caseId = await decidedCase(world, answers, 'staff_abuse')
    if (n > 0) await take(world, caseId, 'support_offered')
    if (n === 0) expect((await report()).cases).toEqual({ kind: 'few' })
  }
  const { cases, counts } = await report()
  expect(cases).toEqual({ kind: 'exact', count: 6 })
  expect(counts).toEqual([
    { kind: 'hidden' },
    { kind: 'exact', count: 0 },
    { kind: 'exact', count: 0 },
  ])
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, test } from 'vitest'
import {
  ALLEGED,
  type CaseWorld,
  decidedCase,
  nameSubject,
  newCaseKeys,
  openedCase,
  take,
} from '../../../test/support/case-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { addPerson, openWorld, trailOf } from '../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../test/support/staff-scene.ts'
import { ROLES, type Role } from '../../vocabulary/roles.ts'
import type { Actor } from '../people/index.ts'
import {
  answerTriage,
  breakGlass,
  correctPerson,
  decideTriage,
  endAccess,
  giveAccess,
  holdWords,
  linkToCase,
  listCases,
  openCase,
  readCase,
  restrictCase,
} from './index.ts'

const database = await openWorld()
const keys = newCaseKeys()
const at = { keys, now: NOW }
let scene: StaffScene
let world: CaseWorld

beforeAll(async () => {
  scene = await setStaffScene(database)
  world = { database, keys, schoolId: scene.school.schoolId, dsl: scene.staff.dsl }
})

const read = (actor: Actor, caseId: string) =>
  database.write(actor.trustId, (db) => readCase(db, actor, caseId, at))
const knows = async (actor: Actor, caseId: string) => (await read(actor, caseId)) !== undefined
const codes = ROLES.map(({ code }) => code)

describe.each(codes)('%s', (role: Role) => {
  it('opens a case only in a role that cases are handed to', async () => {
    const { schoolId } = world
    const actor = scene.staff[role]
    const command = { schoolId, title: 'Larch', knownAt: NOW, fromId: undefined }
    const opened = await database.write(actor.trustId, (db) => openCase(db, actor, command, at))
    const may = ['dsl', 'head', 'chair', 'trust_officer'].includes(role)
    expect(opened.ok ? 'opened' : opened.kind).toBe(may ? 'opened' : 'forbidden')
  })

  it('knows of a case of the safeguarding lead only in that role, and does nothing to one unknown', async () => {
    const caseId = await openedCase(world)
    const actor = scene.staff[role]
    expect(await knows(actor, caseId)).toBe(role === 'dsl')
    if (role === 'dsl') return
    const refusal = await take(world, caseId, 'note', { by: actor })
    const nothing = await take(world, randomUUID(), 'note', { by: actor })
    expect(refusal).toEqual(nothing)
    expect(refusal).toMatchObject({ ok: false, kind: 'not_found' })
  })
})

describe('whom it is about', () => {
  it('is kept out at once, with whoever stands in for them, and the case moves on to the next role', async () => {
    const caseId = await openedCase(world)
    const { schoolId } = world
    const standIn = await addPerson(database, scene.school, 'head')
    await database.write(scene.trustId, (db) =>
      db
        .insertInto('covers')
        .values({
          trust_id: scene.trustId,
          cover_id: randomUUID(),
          school_id: schoolId,
          role: 'dsl',
          person_id: standIn.personId,
          for_person_id: scene.staff.dsl.personId,
          from_date: '2026-09-01',
          to_date: '2027-09-01',
        })
        .execute(),
    )
    expect(await nameSubject(world, caseId, scene.staff.dsl.personId)).toEqual({ ok: true })
    expect(await knows(scene.staff.dsl, caseId)).toBe(false)
    expect(await knows(standIn, caseId)).toBe(false)
    expect(await knows(scene.staff.head, caseId)).toBe(true)
    const again = await read(scene.staff.head, caseId)
    expect(again?.people.map(({ part }) => part).sort()).toEqual(['acts_for_subject', 'subject'])
    await database.write(scene.trustId, (db) => db.deleteFrom('covers').execute())
  })

  it('is put right when the name was wrong: they know again, and both names stay on record', async () => {
    const caseId = await openedCase(world)
    await nameSubject(world, caseId, scene.staff.head.personId)
    const wrong = (await read(scene.staff.dsl, caseId))?.people[0]
    const command = { caseId, entryId: wrong?.entryId ?? '', reason: 'Two of one name.' }
    const correct = () =>
      database.write(scene.trustId, (db) => correctPerson(db, scene.staff.dsl, command, at))
    expect(await correct()).toEqual({ ok: true })
    expect(await correct()).toMatchObject({ ok: false })
    await nameSubject(world, caseId, scene.staff.author.personId)
    const people = (await read(scene.staff.dsl, caseId))?.people ?? []
    expect(people.map(({ endedAt }) => endedAt !== null)).toEqual([false, true])
    const excluded = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('matter_exclusions')
        .select('person_id')
        .where('matter_id', '=', caseId)
        .where('ended_at', 'is', null)
        .execute(),
    )
    expect(excluded).toEqual([{ person_id: scene.staff.author.personId }])
  })

  it('is nobody of another school or trust', async () => {
    const caseId = await openedCase(world)
    const stranger = (await setStaffScene(database)).staff.author
    for (const { personId } of [scene.otherHead, stranger]) {
      expect(await nameSubject(world, caseId, personId)).toMatchObject({ field: 'personId' })
    }
  })

  it('cannot be everybody who would be left to look after it', async () => {
    const lone = await setStaffScene(database)
    const here = { ...world, schoolId: lone.school.schoolId, dsl: lone.staff.dsl }
    const caseId = await openedCase(here)
    const { head, chair, trust_officer, dsl } = lone.staff
    for (const one of [head, chair, trust_officer]) {
      expect(await nameSubject(here, caseId, one.personId)).toEqual({ ok: true })
    }
    expect(await nameSubject(here, caseId, dsl.personId)).toMatchObject({ ok: false })
    expect(await knows(dsl, caseId)).toBe(true)
  })
})

describe('an allegation', () => {
  it('has its clock from first knowledge, stopped when the officer was contacted', async () => {
    const caseId = await decidedCase(world)
    const before = await read(world.dsl, caseId)
    expect(before?.officerDueAt?.toISOString()).toBe('2026-11-20T17:00:00.000Z')
    expect(await take(world, caseId, 'officer_contacted')).toEqual({ ok: true })
    expect((await read(world.dsl, caseId))?.officerSettledAt).toEqual(NOW)
  })

  it('refuses what is locked with the reason and the way on, and takes it once the officer advised', async () => {
    const caseId = await decidedCase(world)
    for (const step of [
      'investigation_started',
      'suspension_noted',
      'subject_told',
      'handed_off',
    ] as const) {
      const refusal = await take(world, caseId, step)
      expect(refusal).toMatchObject({ ok: false, kind: 'refused' })
      expect(refusal.ok ? '' : refusal.message).toContain('officer')
    }
    await take(world, caseId, 'officer_contacted', { typed: { mayTell: 'no' } })
    expect(await take(world, caseId, 'subject_told')).toMatchObject({ ok: false })
    await take(world, caseId, 'officer_contacted')
    expect(await take(world, caseId, 'subject_told')).toEqual({ ok: true })
  })

  it('not referred needs a second person who agrees', async () => {
    const caseId = await decidedCase(world)
    const second = await addPerson(database, scene.school, 'dsl')
    await take(world, caseId, 'not_referred')
    expect(await take(world, caseId, 'not_referred_agreed')).toMatchObject({ ok: false })
    expect(await take(world, caseId, 'handed_off')).toMatchObject({ ok: false })
    expect(await take(world, caseId, 'not_referred_agreed', { by: second })).toEqual({ ok: true })
    expect(await take(world, caseId, 'handed_off')).toEqual({ ok: true })
  })

  it('found malicious empties the personnel side and keeps the stub on the safeguarding side', async () => {
    const caseId = await decidedCase(world)
    await nameSubject(world, caseId, scene.staff.author.personId)
    for (const step of ['officer_contacted', 'handed_off', 'questions_answered'] as const) {
      expect(await take(world, caseId, step)).toEqual({ ok: true })
    }
    const stored = () =>
      database.read(scene.trustId, (db) =>
        db.selectFrom('personnel_entries').selectAll().where('case_id', '=', caseId).execute(),
      )
    expect((await stored()).map((row) => row.sealed_words !== null)).toEqual([true])
    const typed = { outcome: 'malicious' }
    expect(await take(world, caseId, 'outcome_recorded', { typed })).toEqual({ ok: true })
    expect((await stored()).map((row) => row.sealed_words)).toEqual([null])
    expect((await read(world.dsl, caseId))?.chronology.length).toBeGreaterThan(5)
    await take(world, caseId, 'appeal_made')
    expect(await take(world, caseId, 'appeal_decided', { typed: { decision: 'upheld' } })).toEqual({
      ok: true,
    })
    expect((await read(world.dsl, caseId))?.outcome).toBeNull()
  })

  it('is put on record as it happened, never ahead of it', async () => {
    const caseId = await decidedCase(world)
    const typed = { happenedAt: '2026-11-20T09:01' }
    expect(await take(world, caseId, 'officer_contacted', { typed })).toMatchObject({
      field: 'happenedAt',
    })
  })

  it('keeps no password in a note', async () => {
    const caseId = await openedCase(world)
    const typed = { what: 'Her password: Tr0ub4dor&3' }
    expect(await take(world, caseId, 'note', { typed })).toMatchObject({ ok: false, field: 'what' })
  })
})

describe('the triage', () => {
  it('is decided by a person, otherwise than the answers only with a reason, and can be decided anew', async () => {
    const caseId = await openedCase(world)
    const { dsl } = world
    const decide = (route: 'allegation' | 'complaint', reason: string, seen: string) =>
      database.write(scene.trustId, (db) =>
        decideTriage(db, dsl, { caseId, route, reason, seen }, at),
      )
    expect(await decide('allegation', '', '')).toMatchObject({ ok: false })
    await database.write(scene.trustId, (db) =>
      answerTriage(db, dsl, { caseId, answer: ALLEGED }, NOW),
    )
    expect(await decide('complaint', '', '')).toMatchObject({ ok: false, field: 'reason' })
    expect(await decide('complaint', 'The officer said so.', '')).toMatchObject({ ok: true })
    expect(await decide('allegation', '', '')).toMatchObject({ ok: false })
    expect(await decide('allegation', '', 'complaint')).toMatchObject({ ok: true })
    const kinds = (await read(dsl, caseId))?.chronology.map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['triaged', 'retriaged']))
  })

  it('by two at once is decided once', async () => {
    const caseId = await openedCase(world)
    const { dsl } = world
    await database.write(scene.trustId, (db) =>
      answerTriage(db, dsl, { caseId, answer: ALLEGED }, NOW),
    )
    const both = await Promise.all(
      (['allegation', 'complaint'] as const).map((route) =>
        database.write(scene.trustId, (db) =>
          decideTriage(db, dsl, { caseId, route, reason: 'So.', seen: '' }, at),
        ),
      ),
    )
    expect(both.filter(({ ok }) => ok).length).toBe(1)
  })

  it('applies no threshold of another nation', async () => {
    const caseId = await openedCase(world)
    const { dsl } = world
    const answer = { ...ALLEGED, harm: ['unsure'] }
    await database.write(scene.trustId, async (db) => {
      await answerTriage(db, dsl, { caseId, answer, nation: 'scotland' }, NOW)
      const command = { caseId, route: 'allegation', seen: '' } as const
      expect(await decideTriage(db, dsl, { ...command, reason: '' }, at)).toMatchObject({
        ok: false,
      })
      await decideTriage(db, dsl, { ...command, reason: 'The council said so.' }, at)
    })
    expect((await read(dsl, caseId))?.officerDueAt).toBeNull()
    expect(await take(world, caseId, 'subject_told')).toMatchObject({ ok: false })
  })
})

describe('who is let in', () => {
  it('helps without leading, and is out again when that ends', async () => {
    const caseId = await decidedCase(world)
    const { author } = scene.staff
    const given = {
      caseId,
      personId: author.personId,
      reason: 'Takes notes.',
      noConflict: 'yes',
    } as const
    const give = (way: 'given' | 'handler', personId = author.personId) =>
      database.write(scene.trustId, (db) =>
        giveAccess(db, world.dsl, { ...given, way, personId }, at),
      )
    expect(await give('given')).toEqual({ ok: true })
    expect(await knows(author, caseId)).toBe(true)
    expect(await take(world, caseId, 'note', { by: author })).toEqual({ ok: true })
    expect(await take(world, caseId, 'officer_contacted', { by: author })).toMatchObject({
      ok: false,
    })
    expect(await give('handler')).toEqual({ ok: true })
    expect(await take(world, caseId, 'officer_contacted', { by: author })).toEqual({ ok: true })
    const end = { caseId, personId: author.personId }
    await database.write(scene.trustId, (db) => endAccess(db, world.dsl, end, at))
    expect(await knows(author, caseId)).toBe(false)
    await nameSubject(world, caseId, author.personId)
    expect(await give('given')).toMatchObject({ ok: false, field: 'personId' })
    expect(await give('given', scene.otherHead.personId)).toMatchObject({ ok: false })
  })

  it('opens it in an emergency with the code and a reason for a day, and never if it is about them', async () => {
    const caseId = await openedCase(world)
    const reference = (await read(world.dsl, caseId))?.reference ?? ''
    const { schoolId } = world
    const command = {
      schoolId,
      reference: reference.toLowerCase(),
      reason: 'A child is at risk tonight.',
    }
    const open = (actor: Actor, more = {}) =>
      database.write(scene.trustId, (db) => breakGlass(db, actor, { ...command, ...more }, at))
    expect(await open(scene.staff.author)).toMatchObject({ kind: 'forbidden' })
    await nameSubject(world, caseId, scene.staff.head.personId)
    expect(await open(scene.staff.head)).toEqual(
      await open(scene.staff.chair, { reference: 'AAAA-AAAA' }),
    )
    expect(await open(scene.staff.chair)).toEqual({ ok: true, caseId })
    expect(await knows(scene.staff.chair, caseId)).toBe(true)
    expect(await take(world, caseId, 'handed_off', { by: scene.staff.chair })).toMatchObject({
      ok: false,
    })
    const nextDay = { keys, now: new Date(NOW.getTime() + 25 * 3_600_000) }
    const later = await database.write(scene.trustId, (db) =>
      readCase(db, scene.staff.chair, caseId, nextDay),
    )
    expect(later).toBeUndefined()
  })
})

test('what belongs to a case is shown only to those who may know of that as well', async () => {
  const [caseId, other] = [await openedCase(world), await openedCase(world)]
  const link = { caseId, matterIds: [other], why: 'same_people' } as const
  expect(await database.write(scene.trustId, (db) => linkToCase(db, world.dsl, link, NOW))).toEqual(
    { ok: true },
  )
  const { author } = scene.staff
  const given = {
    caseId,
    personId: author.personId,
    way: 'given',
    reason: 'Helps.',
    noConflict: 'yes',
  } as const
  await database.write(scene.trustId, (db) => giveAccess(db, world.dsl, given, at))
  expect((await read(world.dsl, caseId))?.linked.length).toBe(1)
  expect((await read(author, caseId))?.linked).toEqual([])
})

test('a restricted case shows its code alone in the list, and its words are for the gate', async () => {
  const caseId = await openedCase(world)
  const command = { caseId, restricted: true, words: 'Larchwood incident\nheron outing' }
  const restrict = (more = {}) =>
    database.write(scene.trustId, (db) => restrictCase(db, world.dsl, { ...command, ...more }, at))
  expect(await restrict({ words: 'a' })).toMatchObject({ ok: false, field: 'words' })
  expect(await restrict()).toEqual({ ok: true })
  const { schoolId } = world
  const words = () => database.read(scene.trustId, (db) => holdWords(db, { schoolId, keys }))
  expect(await words()).toEqual(expect.arrayContaining(['Larchwood incident', 'heron outing']))
  const asked = { schoolId, page: 1 }
  const list = await database.write(scene.trustId, (db) => listCases(db, world.dsl, asked, at))
  expect(list.rows.find((row) => row.caseId === caseId)?.title).toBeUndefined()
  await restrict({ restricted: false })
  expect(await words()).toEqual([])
})

test('a stolen copy shows no word of a case, and the trail holds none', async () => {
  const caseId = await decidedCase(world)
  await take(world, caseId, 'officer_contacted')
  const dump = await database.read(scene.trustId, async (db) =>
    JSON.stringify([
      await db.selectFrom('cases').selectAll().execute(),
      await db.selectFrom('case_steps').selectAll().execute(),
      await db.selectFrom('case_people').selectAll().execute(),
      await db.selectFrom('trail_entries').selectAll().execute(),
    ]),
  )
  expect(dump).not.toContain('Larch')
  expect(dump).not.toContain('heron')
  const trail = await trailOf(database, scene.trustId)
  expect(trail).toEqual(expect.arrayContaining([`case.officer_contacted case:${caseId}`]))
})

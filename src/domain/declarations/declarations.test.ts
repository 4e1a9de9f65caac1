import { beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import { reportTo } from '../../../test/support/post-scene.ts'
import { addPerson, addSchool, openWorld } from '../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../test/support/staff-scene.ts'
import { ROLES } from '../../vocabulary/roles.ts'
import type { Actor } from '../people/index.ts'
import {
  confirmDeclarations,
  type Declare,
  decideDeclaration,
  declarationsWaiting,
  declare,
  declareForm,
  endDeclaration,
  isDue,
  ownDeclarations,
  readDeclarations,
} from './index.ts'

const database = await openWorld()
let scene: StaffScene
let author: Actor

beforeAll(async () => {
  scene = await setStaffScene(database, 'cambrian')
  author = await addPerson(database, scene.school, 'author')
})

const write = <T>(work: Parameters<typeof database.write<T>>[1]) =>
  database.write(scene.trustId, work)
const make = (by: Actor, more: Partial<Declare> = {}) =>
  write((db) =>
    declare(
      db,
      by,
      { schoolId: scene.school.schoolId, kind: 'own_child', words: '', ...more },
      NOW,
    ),
  )
const idOf = async (made: ReturnType<typeof make>) => {
  const result = await made
  if (!result.ok) throw new Error(result.message)
  return result.declarationId
}
const decide = (by: Actor, declarationId: string, outcome: 'accepted' | 'not_accepted') =>
  write((db) =>
    decideDeclaration(
      db,
      by,
      { declarationId, outcome, reason: 'As we said', schoolId: scene.school.schoolId },
      NOW,
    ),
  )
const ownOf = (actor: Actor, now = NOW) =>
  database.read(scene.trustId, (db) =>
    ownDeclarations(db, { personId: actor.personId, schoolId: scene.school.schoolId }, now),
  )
const readBy = (actor: Actor, page = 1) =>
  write((db) => readDeclarations(db, actor, { schoolId: scene.school.schoolId, page }, NOW))

describe('declaring', () => {
  it('stands at once, once, and not at a school where one does not work', async () => {
    const person = await addPerson(database, scene.school, 'author')
    await idOf(make(person, { words: 'Year 4' }))
    expect((await ownOf(person)).standing).toMatchObject([{ state: 'declared', words: 'Year 4' }])
    expect(await make(person, { words: 'Year 4' })).toMatchObject({ ok: false, field: 'kind' })
    const elsewhere = await addSchool(database, scene.trustId, 'cambrian')
    expect(await make(person, { schoolId: elsewhere.schoolId })).toMatchObject({
      kind: 'not_found',
    })
  })

  it('takes no password and no diary', async () => {
    expect(await make(author, { words: 'password: Trowel-77-Lantern' })).toMatchObject({
      field: 'words',
    })
    const person = await addPerson(database, scene.school, 'author')
    for (let n = 0; n < 30; n += 1) await idOf(make(person, { words: `Neighbour ${n}` }))
    expect(await make(person, { words: 'One more' })).toMatchObject({ ok: false, field: 'kind' })
  })

  it('wants words for what no label says', () => {
    const form = { schoolId: scene.school.schoolId, kind: 'other', words: ' ' }
    expect(declareForm.safeParse(form).success).toBe(false)
    expect(declareForm.safeParse({ ...form, kind: 'family' }).success).toBe(true)
  })

  it('twice in the same moment is one declaration', async () => {
    const person = await addPerson(database, scene.school, 'author')
    const both = await Promise.all([make(person), make(person)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
  })
})

describe('who reads and accepts', () => {
  it.each(ROLES.map((role) => role.code))('%s', async (role) => {
    const person = await addPerson(database, scene.school, 'author')
    const id = await idOf(make(person))
    const reads = role === 'head' || role === 'dsl'
    expect((await decide(scene.staff[role], id, 'accepted')).ok).toBe(reads)
    const seen = (await readBy(scene.staff[role])).rows.map((row) => row.declarationId)
    expect(seen.includes(id)).toBe(reads)
  })

  it('a line manager, for their own team', async () => {
    const manager = await addPerson(database, scene.school, 'line_manager')
    const [mine, theirs] = [
      await addPerson(database, scene.school, 'author'),
      await addPerson(database, scene.school, 'author'),
    ]
    await reportTo(database, mine, manager)
    const own = await idOf(make(mine))
    const other = await idOf(make(theirs))
    expect((await readBy(manager)).rows.map((row) => row.declarationId)).toEqual([own])
    expect(await decide(manager, other, 'accepted')).toMatchObject({ kind: 'not_found' })
    expect(await decide(manager, own, 'not_accepted')).toEqual({ ok: true })
    expect((await ownOf(mine)).standing).toMatchObject([
      { state: 'not_accepted', reason: 'As we said' },
    ])
  })

  it('a governor or the trust for the head, and nobody for themselves', async () => {
    const school = await addSchool(database, scene.trustId, 'cambrian')
    const head = await addPerson(database, school, 'head')
    const governor = await addPerson(database, school, 'governor')
    const made = await write((db) =>
      declare(db, head, { schoolId: school.schoolId, kind: 'family', words: '' }, NOW),
    )
    if (!made.ok) throw new Error(made.message)
    const decision = {
      declarationId: made.declarationId,
      outcome: 'accepted',
      reason: '',
      schoolId: school.schoolId,
    } as const
    expect(await write((db) => decideDeclaration(db, head, decision, NOW))).toMatchObject({
      kind: 'not_found',
    })
    const waiting = await database.read(scene.trustId, (db) =>
      declarationsWaiting(db, governor, [school.schoolId]),
    )
    expect(waiting.get(school.schoolId)).toBe(1)
    expect(await write((db) => decideDeclaration(db, governor, decision, NOW))).toEqual({
      ok: true,
    })
  })

  it('that they read it stands in the trail, without a word of it', async () => {
    const person = await addPerson(database, scene.school, 'author')
    const id = await idOf(make(person, { words: 'Quillfeather' }))
    await readBy(scene.staff.dsl)
    const entries = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('trail_entries')
        .select(['action', 'facts'])
        .where('action', 'in', ['declarations.read', 'declaration.made'])
        .execute(),
    )
    const text = JSON.stringify(entries)
    expect(text).toContain(id)
    expect(text).not.toContain('Quillfeather')
  })

  it('two at once decide once', async () => {
    const person = await addPerson(database, scene.school, 'author')
    const id = await idOf(make(person))
    const both = await Promise.all([
      decide(scene.staff.head, id, 'accepted'),
      decide(scene.staff.dsl, id, 'not_accepted'),
    ])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
  })
})

describe('that it is all', () => {
  it('holds for a year, for nothing as for something', async () => {
    const person = await addPerson(database, scene.school, 'author')
    const { schoolId } = scene.school
    expect((await ownOf(person)).due).toBe(true)
    const confirm = (seen: number) =>
      write((db) => confirmDeclarations(db, person, { schoolId, seen }, NOW))
    expect(await confirm(1)).toMatchObject({ ok: false, kind: 'refused' })
    expect(await confirm(0)).toEqual({ ok: true })
    expect((await ownOf(person)).due).toBe(false)
    expect(isDue(NOW, new Date('2027-11-19T12:00:00Z'))).toBe(false)
    expect(isDue(NOW, new Date('2027-11-20T12:00:00Z'))).toBe(true)
  })

  it('is asked for on a leap day’s year as on any other', () => {
    const leap = new Date('2028-02-29T12:00:00Z')
    expect(isDue(leap, new Date('2029-02-27T12:00:00Z'))).toBe(false)
    expect(isDue(leap, new Date('2029-03-01T12:00:00Z'))).toBe(true)
  })
})

describe('what is no longer so', () => {
  it('is ended by its owner alone, once, and stays on record', async () => {
    const person = await addPerson(database, scene.school, 'author')
    const declarationId = await idOf(make(person))
    const end = (by: Actor) =>
      write((db) => endDeclaration(db, by, { declarationId, schoolId: scene.school.schoolId }, NOW))
    expect(await end(scene.staff.head)).toMatchObject({ kind: 'not_found' })
    expect(await end(person)).toEqual({ ok: true })
    expect(await end(person)).toMatchObject({ kind: 'not_found' })
    expect(await ownOf(person)).toMatchObject({ standing: [], ended: [{ declarationId }] })
    expect(await decide(scene.staff.head, declarationId, 'accepted')).toMatchObject({
      kind: 'refused',
    })
  })
})

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { draft } from '../../../test/support/gate-world.ts'
import {
  addLearner,
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
} from '../../../test/support/small-trust.ts'
import type { Writer } from '../../db/handles.ts'
import { type GateIndex, indexBytes, inspect } from '../../gate/index.ts'
import { createGateIndexes, type GateIndexes } from './index.ts'

const database = await openWorld()
let one: SmallSchool
let other: SmallSchool

beforeEach(async () => {
  const trustId = await addTrust(database)
  one = await addSchool(database, trustId)
  other = await addSchool(database, trustId)
  await addLearner(database, one, { forename: 'Mali' })
})

function indexOf(gate: GateIndexes, { trustId, schoolId }: SmallSchool) {
  return database.read(trustId, (db) => gate.indexOf(db, schoolId))
}

function kindsSeen(text: string, index: GateIndex) {
  return inspect(draft(text), index).map(({ kind }) => kind)
}

async function set(school: SmallSchool, learnerId: string, values: object) {
  await database.write(school.trustId, (db) =>
    db.updateTable('learners').set(values).where('learner_id', '=', learnerId).execute(),
  )
}

async function comeOneByOne(gate: GateIndexes, count: number) {
  for (let at = 0; at < count; at++) {
    await addLearner(database, one, { forename: 'Newcomer', surname: `Tregonning${at}` })
    await indexOf(gate, one)
  }
}

async function comeAtOnce(count: number) {
  await database.write(one.trustId, (db) =>
    db
      .insertInto('learners')
      .values(
        Array.from({ length: count }, (_, at) => ({
          trust_id: one.trustId,
          learner_id: randomUUID(),
          school_id: one.schoolId,
          forename: 'Newcomer',
          surname: `Tregonning${at}`,
          status: 'current' as const,
        })),
      )
      .execute(),
  )
}

describe('createGateIndexes()', () => {
  it('keeps an index until the register changes', async () => {
    const gate = createGateIndexes()
    const first = await indexOf(gate, one)
    expect(await indexOf(gate, one)).toBe(first)
    await addLearner(database, one, { forename: 'Osian' })
    const second = await indexOf(gate, one)
    expect(second.names.learners.size).toBe(2)
    expect(first.names.learners.size).toBe(1)
  })

  it('lets go of the school asked for longest ago when there is no more room', async () => {
    const room = indexBytes(await indexOf(createGateIndexes(), one))
    const gate = createGateIndexes({ mostBytes: Math.floor(room * 1.5) })
    const first = await indexOf(gate, one)
    const second = await indexOf(gate, other)
    expect(await indexOf(gate, other)).toBe(second)
    expect(await indexOf(gate, one)).not.toBe(first)
  })

  it('keeps the school asked for last, however little room there is', async () => {
    const gate = createGateIndexes({ mostBytes: 1 })
    const first = await indexOf(gate, one)
    expect(await indexOf(gate, one)).toBe(first)
  })

  it('puts in the learners who changed, and shares the rest with the index before', async () => {
    const gate = createGateIndexes()
    const moving = await addLearner(database, one, { forename: 'Eira', surname: 'Tamblyn' })
    const before = await indexOf(gate, one)
    await addLearner(database, one, { forename: 'Cadfael', surname: 'Ostrander' })
    await set(one, moving, { surname: 'Rosewarne' })
    const after = await indexOf(gate, one)
    expect(after.names.learners.base).toBe(before.names.learners.base)
    expect(after.changes.size).toBe(2)
    expect(kindsSeen('Cadfael Ostrander won', after)).toContain('learner_full_name')
    expect(kindsSeen('Eira Rosewarne won', after)).toContain('learner_full_name')
    expect(kindsSeen('Eira Tamblyn won', after)).not.toContain('learner_full_name')
    expect(kindsSeen('Eira Tamblyn won', before)).toContain('learner_full_name')
  })

  it('sees nobody any more who left, and everybody again who came back', async () => {
    const gate = createGateIndexes()
    const leaver = await addLearner(database, one, { forename: 'Cadfael', surname: 'Ostrander' })
    const seen = async () => kindsSeen('Cadfael Ostrander won', await indexOf(gate, one))
    expect(await seen()).toContain('learner_full_name')
    await set(one, leaver, { status: 'left' })
    expect(await seen()).not.toContain('learner_full_name')
    await set(one, leaver, { status: 'current' })
    expect(await seen()).toContain('learner_full_name')
    await database.write(one.trustId, (db) =>
      db.deleteFrom('learners').where('learner_id', '=', leaver).execute(),
    )
    expect(await seen()).not.toContain('learner_full_name')
  })

  it('stays as it is when the revision moves and no learner changed', async () => {
    const gate = createGateIndexes()
    const before = await indexOf(gate, one)
    await database.write(one.trustId, (db) =>
      sql`update schools set register_revision = register_revision + 1`.execute(db),
    )
    expect(await indexOf(gate, one)).toBe(before)
  })

  it.each([
    ['one after another', (gate: GateIndexes) => comeOneByOne(gate, 41)],
    ['at once', () => comeAtOnce(41)],
    ['in two parts while nobody asked', () => comeAtOnce(30).then(() => comeAtOnce(30))],
  ])('is built anew when many learners changed %s', async (_, come) => {
    const gate = createGateIndexes()
    const before = await indexOf(gate, one)
    await come(gate)
    const after = await indexOf(gate, one)
    expect(after.changes.size).toBe(0)
    expect(after.names.learners.base).not.toBe(before.names.learners.base)
    expect(kindsSeen('Newcomer Tregonning0 won', after)).toContain('learner_full_name')
  })

  it.each([
    ['an adult', (db: Writer) => db.updateTable('people').set({ name: 'Robin Vale' })],
    [
      'a word of the school',
      (db: Writer) => db.updateTable('schools').set({ known_terms: ['Larch House'] }),
    ],
  ])('is built anew when %s changes', async (_, change) => {
    const gate = createGateIndexes()
    await addPerson(database, one, 'author')
    const before = await indexOf(gate, one)
    await database.write(one.trustId, (db) => change(db).execute())
    const after = await indexOf(gate, one)
    expect(after.names.learners.base).not.toBe(before.names.learners.base)
  })

  it('is made once for all who ask at the same time', async () => {
    const gate = createGateIndexes()
    const first = await Promise.all([indexOf(gate, one), indexOf(gate, one), indexOf(gate, one)])
    expect(new Set(first).size).toBe(1)
    await addLearner(database, one)
    const second = await Promise.all([indexOf(gate, one), indexOf(gate, one)])
    expect(new Set(second).size).toBe(1)
  })

  it('answers for the register as it is now to one who asks while an older index is made', async () => {
    const gate = createGateIndexes()
    let underway: Promise<unknown> = Promise.resolve()
    await database.read(one.trustId, async (db) => {
      underway = gate.indexOf(db, one.schoolId)
      await addLearner(database, one, { forename: 'Cadfael', surname: 'Ostrander' })
      const now = await indexOf(gate, one)
      expect(kindsSeen('Cadfael Ostrander won', now)).toContain('learner_full_name')
      await underway
    })
    const later = await indexOf(gate, one)
    expect(kindsSeen('Cadfael Ostrander won', later)).toContain('learner_full_name')
  })

  it('is made by the next who asked when the connection of the first breaks', async () => {
    const gate = createGateIndexes()
    const broken = database.read(one.trustId, async (db) => {
      const asked = gate.indexOf(db, one.schoolId)
      await db
        .selectFrom('schools')
        .select(sql`1 / 0`.as('never'))
        .execute()
        .catch(() => null)
      return asked
    })
    const [, whole] = await Promise.allSettled([broken, indexOf(gate, one)])
    expect(whole.status).toBe('fulfilled')
  })

  it('gives no index to another trust', async () => {
    const gate = createGateIndexes()
    await indexOf(gate, one)
    const stranger = { ...one, trustId: await addTrust(database) }
    await expect(indexOf(gate, stranger)).rejects.toThrow()
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import {
  addLearner,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
} from '../../../test/support/small-trust.ts'
import { indexBytes } from '../../gate/index.ts'
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
    const gate = createGateIndexes(Math.floor(room * 1.5))
    const first = await indexOf(gate, one)
    const second = await indexOf(gate, other)
    expect(await indexOf(gate, other)).toBe(second)
    expect(await indexOf(gate, one)).not.toBe(first)
  })

  it('keeps the school asked for last, however little room there is', async () => {
    const gate = createGateIndexes(1)
    const first = await indexOf(gate, one)
    expect(await indexOf(gate, one)).toBe(first)
  })

  it('gives no index to another trust', async () => {
    const gate = createGateIndexes()
    await indexOf(gate, one)
    const stranger = { ...one, trustId: await addTrust(database) }
    await expect(indexOf(gate, stranger)).rejects.toThrow()
  })
})

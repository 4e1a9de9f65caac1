import { beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import { setPolicyLifeScene } from '../../../test/support/policy-life-scene.ts'
import { addPerson, openWorld, trailOf } from '../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../test/support/staff-scene.ts'
import type { Actor } from '../people/index.ts'
import { forgetOldNudges, nudgesOf, nudgesWaiting, putNudgesAway } from './index.ts'

const database = await openWorld()
let scene: StaffScene

beforeAll(async () => {
  scene = await setStaffScene(database, 'cambrian')
})

const waiting = (actor: Actor, now = NOW) =>
  database.read(actor.trustId, (db) => nudgesWaiting(db, actor.personId, now))
const putAway = (actor: Actor, now = NOW) =>
  database.write(actor.trustId, (db) => putNudgesAway(db, actor, now))

describe('the reminder of one’s own accounts', () => {
  it('waits once a term, and comes again with the next', async () => {
    const actor = await addPerson(database, scene.school)
    expect((await waiting(actor))?.nudges).toHaveLength(4)
    await putAway(actor)
    expect(await waiting(actor)).toBeUndefined()
    expect(await waiting(actor, new Date('2026-12-31T12:00:00Z'))).toBeUndefined()
    expect(await waiting(actor, new Date('2027-01-01T12:00:00Z'))).toBeDefined()
  })

  it('can be put away twice, and read again at any time', async () => {
    const actor = await addPerson(database, scene.school)
    await Promise.all([putAway(actor), putAway(actor)])
    const again = await database.read(actor.trustId, (db) => nudgesOf(db, actor.personId, NOW))
    expect(again?.nudges).toHaveLength(4)
  })

  it('is put away by one person for nobody else', async () => {
    const [one, other] = [
      await addPerson(database, scene.school),
      await addPerson(database, scene.school),
    ]
    await putAway(one)
    expect(await waiting(other)).toBeDefined()
  })

  it('is for those whom the policy binds', async () => {
    const governor = await addPerson(database, scene.school)
    await database.write(scene.trustId, (db) =>
      db
        .updateTable('people')
        .set({ kind: 'governor' })
        .where('person_id', '=', governor.personId)
        .execute(),
    )
    expect(await waiting(governor)).toBeUndefined()
  })

  it('is silent where the policy is', async () => {
    const { teacher } = await setPolicyLifeScene(database, 'lwlat')
    expect(await waiting(teacher)).toBeUndefined()
  })

  it('leaves nothing but that it was seen: no answer, no time, no entry of the trail', async () => {
    const own = await setPolicyLifeScene(database, 'cambrian')
    const before = await trailOf(database, own.trustId)
    await putAway(own.teacher)
    expect(await trailOf(database, own.trustId)).toEqual(before)
    const kept = await database.read(own.trustId, (db) =>
      db.selectFrom('account_nudges').selectAll().execute(),
    )
    const { trustId, personId } = own.teacher
    expect(kept).toEqual([{ trust_id: trustId, person_id: personId, term_from: '2026-09-01' }])
  })

  it('is forgotten when the term is over', async () => {
    const own = await setPolicyLifeScene(database, 'cambrian')
    await putAway(own.teacher)
    const count = async (now: Date) => {
      await database.write(own.trustId, (db) => forgetOldNudges(db, now))
      const kept = await database.read(own.trustId, (db) =>
        db.selectFrom('account_nudges').selectAll().execute(),
      )
      return kept.length
    }
    expect(await count(new Date('2026-12-31T12:00:00Z'))).toBe(1)
    expect(await count(new Date('2027-01-02T12:00:00Z'))).toBe(0)
  })
})

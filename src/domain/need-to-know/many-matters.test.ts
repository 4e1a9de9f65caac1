import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import { addPerson, addSchool, addTrust, openWorld } from '../../../test/support/small-trust.ts'
import type { MatterRole } from '../../vocabulary/matters.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, loadActor } from '../people/index.ts'
import { makeSealingKey, readSealingKeys } from '../sealing/index.ts'
import { findMatter, findMatters, letIn, openMatter, whoMayKnow, whoMayKnowEach } from './index.ts'

const database = await openWorld()
const keys = readSealingKeys(makeSealingKey())
const OPEN_TO: readonly (readonly [MatterRole, ...MatterRole[]])[] = [
  ['dsl'],
  ['head'],
  ['dsl', 'head'],
  ['chair', 'trust_officer'],
]
const PEOPLE = [
  'the safeguarding lead',
  'the head',
  'the chair',
  'the deputy who covers for the head',
  'the lead here who is head at the other school',
  'somebody let in on every other one',
  'the lead of the other school',
] as const
const people = {} as Record<(typeof PEOPLE)[number], Actor>
let trustId: string
const ids: string[] = []

beforeAll(async () => {
  trustId = await addTrust(database)
  const [here, there] = [await addSchool(database, trustId), await addSchool(database, trustId)]
  const lead = await addPerson(database, here, 'dsl')
  const head = await addPerson(database, here, 'head')
  people['the safeguarding lead'] = lead
  people['the head'] = head
  people['the chair'] = await addPerson(database, here, 'chair')
  people['somebody let in on every other one'] = await addPerson(database, here, 'author')
  people['the lead of the other school'] = await addPerson(database, there, 'dsl')
  const { personId: deputy } = await addPerson(database, here, 'deputy_head')
  await covers(deputy, { for: head.personId, schoolId: here.schoolId })
  people['the deputy who covers for the head'] = await actorOf(deputy)
  const { personId: both } = await addPerson(database, here, 'dsl')
  await appoint(both, { role: 'head', schoolId: there.schoolId })
  people['the lead here who is head at the other school'] = await actorOf(both)
  for (const { schoolId } of [here, there]) {
    for (const roles of OPEN_TO) {
      for (const excluded of [
        [],
        [head],
        [lead, people['the lead here who is head at the other school']],
      ]) {
        ids.push(await open({ schoolId, roles, excluded }))
      }
    }
  }
})

async function open(of: {
  readonly schoolId: string
  readonly roles: readonly [MatterRole, ...MatterRole[]]
  readonly excluded: readonly Actor[]
}): Promise<string> {
  const matterId = randomUUID()
  const excluded = of.excluded.map(({ personId }) => ({ personId, cause: 'subject' as const }))
  await database.write(trustId, async (db) => {
    const matter = { ...of, trustId, matterId, kind: 'concern', excluded, openedBy: null } as const
    await openMatter(db, matter, NOW)
    if (ids.length % 2 === 1) return
    const { personId } = people['somebody let in on every other one']
    const access = { matterId, personId, way: 'given', until: null, reason: 'To help.' } as const
    await letIn(db, people['the safeguarding lead'], access, { keys, now: NOW })
  })
  return matterId
}

async function covers(
  personId: string,
  of: { readonly for: string; readonly schoolId: string },
): Promise<void> {
  const days = { from_date: '2026-01-01', to_date: '2027-12-31' }
  const cover = { trust_id: trustId, cover_id: randomUUID(), person_id: personId }
  await database.write(trustId, (db) =>
    db
      .insertInto('covers')
      .values({ ...cover, ...days, role: 'head', school_id: of.schoolId, for_person_id: of.for })
      .execute(),
  )
}

async function appoint(
  personId: string,
  to: { readonly role: MatterRole; readonly schoolId: string },
): Promise<void> {
  await database.write(trustId, (db) =>
    db
      .insertInto('appointments')
      .values({
        trust_id: trustId,
        appointment_id: randomUUID(),
        person_id: personId,
        school_id: to.schoolId,
        role: to.role,
        from_date: '2026-09-01',
      })
      .execute(),
  )
}

async function actorOf(personId: string): Promise<Actor> {
  const actor = await database.read(trustId, (db) => loadActor(db, personId, londonDate(NOW)))
  if (!actor) throw new Error('The person is not there.')
  return actor
}

const many = (actor: Actor, asked: readonly string[]) =>
  database.read(trustId, async (db) =>
    (await findMatters(db, actor, asked, NOW)).map((one) => one.matterId),
  )

describe.each(PEOPLE)('%s', (who) => {
  it('knows of many matters just those that they know of one by one', async () => {
    const alone: string[] = []
    await database.read(trustId, async (db) => {
      for (const id of ids) if (await findMatter(db, people[who], id, NOW)) alone.push(id)
    })
    expect(await many(people[who], [...ids, ...ids, randomUUID()])).toEqual(alone.toSorted())
    expect(alone.length).toBeGreaterThan(0)
    expect(alone.length).toBeLessThan(ids.length)
  })

  it('is told of many matters just of those that they may know of', async () => {
    const knowing = await database.read(trustId, (db) => whoMayKnowEach(db, ids, NOW))
    const told = ids.filter((_, nth) => knowing[nth]?.includes(people[who].personId))
    expect(told.toSorted()).toEqual(await many(people[who], ids))
  })
})

test('who may know of each of many is who may know of it alone, however its id is written', async () => {
  const asked = [...ids, randomUUID(), ...ids.map((id) => id.toUpperCase())]
  const [each, alone] = await database.read(trustId, async (db) => {
    const one: string[][] = []
    for (const id of asked) one.push((await whoMayKnow(db, id, NOW)).toSorted())
    return [await whoMayKnowEach(db, asked, NOW), one] as const
  })
  expect(each.map((knowers) => knowers.toSorted())).toEqual(alone)
  expect(each[ids.length]).toEqual([])
  expect(each.slice(ids.length + 1)).toEqual(each.slice(0, ids.length))
})

test('nothing asked for is nothing found', async () => {
  expect(await many(people['the head'], [])).toEqual([])
  expect(await database.read(trustId, (db) => whoMayKnowEach(db, [], NOW))).toEqual([])
})

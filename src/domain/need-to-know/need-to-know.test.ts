import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import {
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
} from '../../../test/support/small-trust.ts'
import { MATTER_ROLES, type MatterRole } from '../../vocabulary/matters.ts'
import { ROLES, type Role } from '../../vocabulary/roles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, loadActor } from '../people/index.ts'
import { makeSealingKey, openText, readSealingKeys } from '../sealing/index.ts'
import {
  endExclusion,
  excludePerson,
  findMatter,
  letIn,
  letOut,
  openMatter,
  reasonOf,
  rolesThatHear,
  whoMayKnow,
} from './index.ts'

const database = await openWorld()
const keys = readSealingKeys(makeSealingKey())
const MINUTE = 60_000
let school: SmallSchool
let other: SmallSchool
const people = {} as Record<Role, Actor>

beforeAll(async () => {
  const trustId = await addTrust(database)
  school = await addSchool(database, trustId)
  other = await addSchool(database, trustId)
  for (const { code } of ROLES) people[code] = await addPerson(database, school, code)
})

async function open(
  roles: readonly [MatterRole, ...MatterRole[]],
  excluded: readonly Actor[] = [],
): Promise<string> {
  const { trustId, schoolId } = school
  const matterId = randomUUID()
  await database.write(trustId, (db) =>
    openMatter(
      db,
      {
        trustId,
        matterId,
        schoolId,
        kind: 'concern',
        roles,
        excluded: excluded.map(({ personId }) => ({ personId, cause: 'subject' as const })),
        openedBy: null,
      },
      NOW,
    ),
  )
  return matterId
}

const knows = async (actor: Actor, matterId: string, now = NOW): Promise<boolean> =>
  (await database.read(actor.trustId, (db) => findMatter(db, actor, matterId, now))) !== undefined

const told = (matterId: string): Promise<string[]> =>
  database.read(school.trustId, (db) => whoMayKnow(db, matterId, NOW))

describe.each(MATTER_ROLES)('a matter open to the role %s', (wanted) => {
  it.each(ROLES.map(({ code }) => code))('is known to %s only by that role', async (role) => {
    const matterId = await open([wanted])
    expect(await knows(people[role], matterId)).toBe(role === wanted)
    expect((await told(matterId)).includes(people[role].personId)).toBe(role === wanted)
  })

  it('is not known to whom it is about, nor told to them, whatever their role', async () => {
    const matterId = await open([wanted], [people[wanted]])
    expect(await knows(people[wanted], matterId)).toBe(false)
    expect(await told(matterId)).not.toContain(people[wanted].personId)
  })

  it('is not known to the same role of another school', async () => {
    const stranger = await addPerson(database, other, wanted)
    expect(await knows(stranger, await open([wanted]))).toBe(false)
  })
})

test('a name that was wrong is put right, and may be excluded again', async () => {
  const { trustId } = school
  const matterId = await open(['head'], [people.head])
  const { personId } = people.head
  const put = { trustId, matterId, personId, endedBy: people.dsl.personId }
  await database.write(trustId, (db) => endExclusion(db, put, NOW))
  expect(await knows(people.head, matterId)).toBe(true)
  const again = { trustId, matterId, personId, cause: 'conflict', madeBy: null } as const
  await database.write(trustId, (db) => excludePerson(db, again, NOW))
  await database.write(trustId, (db) => excludePerson(db, again, NOW))
  expect(await knows(people.head, matterId)).toBe(false)
})

test('somebody let in by name knows until then, unless it is about them', async () => {
  const { trustId } = school
  const matterId = await open(['dsl'], [people.office])
  const until = new Date(NOW.getTime() + MINUTE)
  for (const { personId } of [people.author, people.office]) {
    const access = { matterId, personId, way: 'given', until, reason: 'To sit beside.' } as const
    await database.write(trustId, (db) => letIn(db, people.dsl, access, { keys, now: NOW }))
  }
  expect(await knows(people.author, matterId)).toBe(true)
  expect(await told(matterId)).toContain(people.author.personId)
  expect(await knows(people.author, matterId, until)).toBe(false)
  expect(await knows(people.office, matterId)).toBe(false)
  const { personId } = people.author
  await database.write(trustId, (db) => letOut(db, people.dsl, { matterId, personId }, NOW))
  expect(await knows(people.author, matterId)).toBe(false)
})

test('why somebody was let in stands in the database only encrypted', async () => {
  const { trustId } = school
  const matterId = await open(['dsl'])
  const { personId } = people.author
  const access = { matterId, personId, way: 'given', until: null, reason: 'Larch heron.' } as const
  await database.write(trustId, (db) => letIn(db, people.dsl, access, { keys, now: NOW }))
  const row = await database.read(trustId, (db) =>
    db
      .selectFrom('matter_access')
      .selectAll()
      .where('matter_id', '=', matterId)
      .executeTakeFirstOrThrow(),
  )
  expect(row.sealed_reason).not.toContain('Larch')
  expect(openText(keys, reasonOf(trustId, row.access_id), row.sealed_reason)).toBe('Larch heron.')
})

test('whoever covers for somebody it is about does not know by that cover', async () => {
  const { trustId, schoolId } = school
  const deputy = await addPerson(database, school, 'deputy_head')
  await database.write(trustId, (db) =>
    db
      .insertInto('covers')
      .values({
        trust_id: trustId,
        cover_id: randomUUID(),
        school_id: schoolId,
        role: 'head',
        person_id: deputy.personId,
        for_person_id: people.head.personId,
        from_date: '2026-01-01',
        to_date: '2027-12-31',
      })
      .execute(),
  )
  const covering = await database.read(trustId, (db) =>
    loadActor(db, deputy.personId, londonDate(NOW)),
  )
  if (!covering) throw new Error('The deputy is not there.')
  const ofAnybody = await open(['head'])
  expect(await knows(covering, ofAnybody)).toBe(true)
  expect(await told(ofAnybody)).toContain(deputy.personId)
  const ofTheHead = await open(['head'], [people.head])
  expect(await knows(covering, ofTheHead)).toBe(false)
  expect(await told(ofTheHead)).not.toContain(deputy.personId)
})

describe('rolesThatHear()', () => {
  const hear = (wanted: readonly MatterRole[], ...excluded: readonly Actor[]) =>
    database.read(school.trustId, (db) =>
      rolesThatHear(
        db,
        wanted,
        { schoolId: school.schoolId, excluded: excluded.map(({ personId }) => personId) },
        NOW,
      ),
    )

  it('keeps to the roles that were asked for while somebody in them may know', async () => {
    expect(await hear(['dsl', 'head'])).toEqual(['dsl', 'head'])
    expect(await hear(['dsl', 'head'], people.head)).toEqual(['dsl'])
  })

  it('moves on to the next in line where everybody in them is who it is about', async () => {
    expect(await hear(['dsl'], people.dsl)).toEqual(['head'])
    expect(await hear(['head'], people.head, people.dsl)).toEqual(['chair'])
    expect(await hear(['dsl'], people.dsl, people.head, people.chair)).toEqual(['trust_officer'])
  })

  it('says that nobody hears where it is about all of them', async () => {
    const all = MATTER_ROLES.map((role) => people[role])
    expect(await hear(['dsl'], ...all)).toBeUndefined()
  })
})

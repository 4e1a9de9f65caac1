import { describe, expect, it } from 'vitest'
import { NOW, packNamed } from '../../../test/support/policy.ts'
import {
  type PolicyLifeScene,
  setPolicyLifeScene,
} from '../../../test/support/policy-life-scene.ts'
import { addPerson, openWorld, trailOf } from '../../../test/support/small-trust.ts'
import { type Pack, policyParts } from '../../policy/index.ts'
import { londonDate } from '../london-time.ts'
import type { Actor } from '../people/index.ts'
import { trailName } from '../people/index.ts'
import { adoptPack } from '../policies/index.ts'
import {
  boundPolicies,
  checkPin,
  makePin,
  openPart,
  PIN_TRIES,
  policyTasksOf,
  remindUnsigned,
  sign,
  signaturesOf,
  signingCounts,
  signOnPaper,
  unsigned,
  unsignedPeople,
} from './index.ts'

const database = await openWorld()
const TODAY = londonDate(NOW)

async function policyOf(scene: PolicyLifeScene, actor: Actor, at = NOW) {
  const [policy] = await database.read(scene.trustId, (db) =>
    boundPolicies(db, actor.personId, londonDate(at)),
  )
  if (!policy) throw new Error('No policy binds them.')
  return policy
}

async function readToTheEnd(scene: PolicyLifeScene, actor: Actor, at = NOW): Promise<void> {
  const { trustId, school } = scene
  const parts = policyParts((await policyOf(scene, actor, at)).pack).length
  for (let nth = 1; nth <= parts; nth += 1) {
    const reading = { trustId, personId: actor.personId, schoolId: school.schoolId, nth }
    expect(await database.write(trustId, (db) => openPart(db, reading, at))).toMatchObject({
      ok: true,
    })
  }
}

async function signAs(scene: PolicyLifeScene, actor: Actor, at = NOW) {
  const policy = await policyOf(scene, actor, at)
  return database.write(scene.trustId, (db) =>
    sign(
      db,
      trailName(actor),
      {
        trustId: scene.trustId,
        personId: actor.personId,
        schoolId: scene.school.schoolId,
        policyVersionId: policy.versions.policyVersionId,
        signOffs: ['read_and_understood', 'agree_to_comply'],
        signing: { way: 'own_session', session: 'a session' },
      },
      at,
    ),
  )
}

async function adopt(scene: PolicyLifeScene, pack: Pack, fromDate: string): Promise<void> {
  const { trustId, school } = scene
  await database.write(trustId, (db) =>
    adoptPack(db, 'system:test', { trustId, schoolId: school.schoolId, pack, fromDate }, NOW),
  )
}

const signedBy = async (scene: PolicyLifeScene, actor: Actor) =>
  database.read(scene.trustId, (db) => signaturesOf(db, actor.personId))

describe('signing', () => {
  it('takes a policy that was opened to its end, and keeps text, statement, time and way', async () => {
    const scene = await setPolicyLifeScene(database, 'oldchurch')
    const early = await signAs(scene, scene.teacher)
    expect(early).toMatchObject({ ok: false, message: expect.stringContaining('to its end') })
    await readToTheEnd(scene, scene.teacher)
    expect(await signAs(scene, scene.teacher)).toEqual({
      ok: true,
      signed: ['read_and_understood', 'agree_to_comply'],
    })
    const signatures = await signedBy(scene, scene.teacher)
    expect(signatures).toHaveLength(2)
    for (const one of signatures) {
      expect(one).toMatchObject({ way: 'own_session', signedAt: NOW, signedOn: null })
      expect(one.textSha256).toMatch(/^[0-9a-f]{64}$/)
    }
    expect(await trailOf(database, scene.trustId)).toContainEqual(
      expect.stringContaining('policy.signed policy_version:'),
    )
  })

  it('leaves parts in order, and one signature however often it is pressed', async () => {
    const scene = await setPolicyLifeScene(database)
    const { trustId, school, teacher } = scene
    const reading = { trustId, personId: teacher.personId, schoolId: school.schoolId, nth: 2 }
    expect(await database.write(trustId, (db) => openPart(db, reading, NOW))).toMatchObject({
      ok: false,
    })
    await readToTheEnd(scene, teacher)
    const results = await Promise.all([signAs(scene, teacher), signAs(scene, teacher)])
    expect(results.every((result) => result.ok)).toBe(true)
    expect(await signAs(scene, teacher)).toEqual({ ok: true, signed: [] })
    expect(await signedBy(scene, teacher)).toHaveLength(1)
  })

  it('is refused for a version that was superseded while it was read', async () => {
    const scene = await setPolicyLifeScene(database)
    await readToTheEnd(scene, scene.teacher)
    const read = await policyOf(scene, scene.teacher)
    const changed = { ...packNamed('maesteg'), version: '2' }
    await adopt(scene, { ...changed, clauses: changed.clauses.slice(0, 100) }, TODAY)
    const result = await database.write(scene.trustId, (db) =>
      sign(
        db,
        trailName(scene.teacher),
        {
          trustId: scene.trustId,
          personId: scene.teacher.personId,
          schoolId: scene.school.schoolId,
          policyVersionId: read.versions.policyVersionId,
          signOffs: ['read_and_understood'],
          signing: { way: 'own_session', session: 'a session' },
        },
        NOW,
      ),
    )
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining('new version') })
  })

  it('under a version of other words alone goes on counting; a version that binds asks again', async () => {
    const scene = await setPolicyLifeScene(database)
    await readToTheEnd(scene, scene.teacher)
    await signAs(scene, scene.teacher)
    const pack = packNamed('maesteg')
    const [first, ...rest] = pack.clauses
    if (!first) throw new Error('The policy has no clause.')
    const reworded = {
      ...pack,
      clauses: [{ ...first, wording: `${first.wording} Welcome.` }, ...rest],
    }
    await adopt(scene, reworded, '2026-10-01')
    expect(unsigned(await policyOf(scene, scene.teacher))).toEqual([])
    await adopt(scene, { ...reworded, clauses: rest }, '2026-11-01')
    expect(unsigned(await policyOf(scene, scene.teacher))).toHaveLength(1)
    // The old signature is as it was.
    expect(await signedBy(scene, scene.teacher)).toHaveLength(1)
  })
})

describe('signing on paper', () => {
  it('is entered by the line manager or who keeps the people, for a day since it was in force', async () => {
    const scene = await setPolicyLifeScene(database)
    const cleaner = await addPerson(database, scene.school)
    const enter = (actor: Actor, signedOn: string, personId = cleaner.personId) =>
      database.write(scene.trustId, (db) =>
        signOnPaper(
          db,
          actor,
          { personIds: [personId], schoolId: scene.school.schoolId, signedOn, scan: null },
          NOW,
        ),
      )
    expect(await enter(scene.teacher, '2026-11-19')).toMatchObject({ ok: false, kind: 'not_found' })
    expect(await enter(scene.head, '2026-11-21')).toMatchObject({ ok: false, field: 'signedOn' })
    expect(await enter(scene.head, '2026-08-31')).toMatchObject({ ok: false, field: 'signedOn' })
    expect(await enter(scene.head, '2026-11-19', scene.head.personId)).toMatchObject({ ok: false })
    expect(await enter(scene.head, '2026-11-19')).toEqual({ ok: true })
    expect(await enter(scene.head, '2026-11-19')).toMatchObject({ ok: false, field: 'personIds' })
    expect(await signedBy(scene, cleaner)).toMatchObject([{ way: 'paper', signedOn: '2026-11-19' }])
  })
})

describe('a PIN', () => {
  it('is worth nothing after five wrong tries, until a manager makes another', async () => {
    const scene = await setPolicyLifeScene(database)
    const cleaner = await addPerson(database, scene.school)
    const of = { personId: cleaner.personId, schoolId: scene.school.schoolId }
    const make = () => database.write(scene.trustId, (db) => makePin(db, scene.head, of, NOW))
    const first = await make()
    if (!first.ok) throw new Error(first.message)
    const check = (pin: string) =>
      database.write(scene.trustId, (db) => checkPin(db, { personId: cleaner.personId, pin }))
    expect(await check(first.pin)).toEqual({ ok: true })
    const wrong = first.pin === '000000' ? '000001' : '000000'
    for (let tries = 0; tries < PIN_TRIES; tries += 1) {
      expect(await check(wrong)).toMatchObject({ ok: false })
    }
    expect(await check(first.pin)).toMatchObject({ message: expect.stringContaining('too often') })
    const second = await make()
    if (!second.ok) throw new Error(second.message)
    expect(await check(second.pin)).toEqual({ ok: true })
  })
})

describe('who has not signed', () => {
  it('is told once, reminded three times on working days, then their manager is told', async () => {
    const scene = await setPolicyLifeScene(database)
    const at = { trustId: scene.trustId, schoolId: scene.school.schoolId }
    const counts = await database.read(scene.trustId, (db) => signingCounts(db, at.schoolId, TODAY))
    expect(counts).toEqual([{ kind: 'employee', bound: 3, signed: 0 }])
    await readToTheEnd(scene, scene.head)
    await signAs(scene, scene.head)
    // Late joiners count from the day on which they came; the people of this test came today.
    const joined = await database.read(scene.trustId, (db) =>
      unsignedPeople(db, { schoolId: at.schoolId, today: '2099-01-01' }),
    )
    const [since] = joined.map((person) => person.boundSince)
    const told: number[] = []
    for (let days = 0; days <= 60; days += 1) {
      const day = new Date(Date.parse(`${since}T09:00:00Z`) + days * 86_400_000)
      told.push(await database.write(scene.trustId, (db) => remindUnsigned(db, at, day)))
    }
    expect(told.filter((count) => count > 0)).toEqual([2, 2, 2, 2, 2])
    await database.write(scene.trustId, (db) =>
      db
        .updateTable('people')
        .set({ line_manager_id: scene.head.personId })
        .where('person_id', '=', scene.teacher.personId)
        .execute(),
    )
    const tasksOf = (actor: Actor) =>
      database.read(scene.trustId, (db) => policyTasksOf(db, actor.personId, NOW))
    const [version] = (await tasksOf(scene.teacher)).reminders
    expect(version?.[1]).toBe(3)
    expect((await tasksOf(scene.head)).team).toMatchObject([{ slug: scene.school.slug }])
    await readToTheEnd(scene, scene.teacher)
    await signAs(scene, scene.teacher)
    expect((await tasksOf(scene.head)).team).toEqual([])
  })
})

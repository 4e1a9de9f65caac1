import { beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import { openWorld, trailOf } from '../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../test/support/staff-scene.ts'
import { ROLES } from '../../vocabulary/roles.ts'
import { checkFact, knownFacts, type WriteFact, writeFact, writeFactForm } from './index.ts'

const database = await openWorld()
let scene: StaffScene
beforeAll(async () => {
  scene = await setStaffScene(database)
})

const known = (of: StaffScene) => database.read(of.trustId, (db) => knownFacts(db))
const factOf = async (of: StaffScene, key: string) =>
  (await known(of)).find((fact) => fact.key === key)

const written = (more: Partial<WriteFact> = {}): WriteFact => ({
  schoolId: scene.school.schoolId,
  key: '',
  kind: 'related_policy',
  title: 'Staff code of conduct',
  jurisdiction: 'both',
  value: 'The version of September 2026.',
  source: 'The school’s own drive',
  url: 'https://larkfield.example/code',
  evidence: 'P',
  validFrom: '2026-09',
  validTo: undefined,
  parameters: [],
  ...more,
})

describe('a check', () => {
  it('is remembered with who and when, for this trust alone', async () => {
    const of = await setStaffScene(database)
    const [key, { schoolId }] = ['school-lead-wales', of.school]
    expect((await factOf(of, key))?.own).toBe(false)
    const result = await database.write(of.trustId, (db) =>
      checkFact(db, of.staff.head, { key, schoolId }, NOW),
    )
    expect(result).toEqual({ ok: true })
    expect(await factOf(of, key)).toMatchObject({
      own: true,
      lastChecked: '2026-11-20',
      checkedBy: of.staff.head.name,
      value: 'designated safeguarding person (DSP)',
    })
    expect(await trailOf(database, of.trustId)).toContain(`fact.checked fact:${key}`)
    expect((await factOf(scene, key))?.own).toBe(false)
  })

  it('of a fact that is not there is refused', async () => {
    const command = { key: 'no-such-fact', schoolId: scene.school.schoolId }
    const result = await database.write(scene.trustId, (db) =>
      checkFact(db, scene.staff.head, command, NOW),
    )
    expect(result).toMatchObject({ ok: false, kind: 'not_found' })
  })
})

describe('a change', () => {
  it('holds over what came with Gatepost, the newest last, and keeps who cites it', async () => {
    const of = await setStaffScene(database)
    const { schoolId } = of.school
    const change = (value: string) =>
      database.write(of.trustId, (db) =>
        writeFact(db, of.staff.trust_officer, written({ schoolId, key: 'kcsie', value }), NOW),
      )
    await change('The edition of 2026.')
    expect(await change('The edition of 2027.')).toEqual({ ok: true, key: 'kcsie' })
    const fact = await factOf(of, 'kcsie')
    expect(fact).toMatchObject({ value: 'The edition of 2027.', own: true })
    expect(fact?.names).toContain('KCSIE')
    expect(
      (await trailOf(database, of.trustId)).filter((entry) => entry.includes('kcsie')),
    ).toEqual(['fact.changed fact:kcsie', 'fact.changed fact:kcsie'])
  })

  it('adds a fact under a key of its own', async () => {
    const result = await database.write(scene.trustId, (db) =>
      writeFact(db, scene.staff.head, written(), NOW),
    )
    if (!result.ok) throw new Error(result.message)
    expect(await factOf(scene, result.key)).toMatchObject({
      title: 'Staff code of conduct',
      url: 'https://larkfield.example/code',
      validFrom: '2026-09',
    })
    expect(await trailOf(database, scene.trustId)).toContain(`fact.added fact:${result.key}`)
  })

  it('is refused where it holds something like a password, and for a key that is not there', async () => {
    for (const [more, kind] of [
      [{ value: 'Wi-fi password: Kestrel!2291' }, 'refused'],
      [{ key: 'no-such-fact' }, 'not_found'],
    ] as const) {
      const result = await database.write(scene.trustId, (db) =>
        writeFact(db, scene.staff.head, written(more), NOW),
      )
      expect(result).toMatchObject({ ok: false, kind })
    }
  })
})

it.each(ROLES.map((role) => role.code))('%s keeps facts only with leave', async (role) => {
  const allowed = ['head', 'trust_officer', 'administrator'].includes(role)
  const actor = scene.staff[role]
  const { schoolId } = scene.school
  const results = await database.write(scene.trustId, async (db) => [
    await writeFact(db, actor, written(), NOW),
    await checkFact(db, actor, { key: 'kcsie', schoolId }, NOW),
  ])
  expect(results.map((result) => result.ok)).toEqual([allowed, allowed])
})

it('of another school may not', async () => {
  const result = await database.write(scene.trustId, (db) =>
    writeFact(db, scene.otherHead, written(), NOW),
  )
  expect(result).toMatchObject({ ok: false, kind: 'forbidden' })
})

describe('the form', () => {
  const sent = {
    schoolId: '0b6ae9a4-6c0c-4a43-8d3f-1f2a9f7d5c11',
    key: '',
    kind: 'law',
    title: 'A law',
    jurisdiction: 'wales',
    value: 'It holds.',
    source: 'The statute book',
    url: '',
    evidence: 'P',
    validFrom: '',
    validTo: '',
    parameters: 'consent_model, photo_device',
  }

  it('takes what a page sends', () => {
    expect(writeFactForm.parse(sent)).toMatchObject({
      validFrom: undefined,
      parameters: ['consent_model', 'photo_device'],
    })
  })

  it.each([
    ['url', 'http://larkfield.example'],
    ['url', 'javascript:alert(1)'],
    ['validFrom', 'spring'],
    ['validFrom', '2026-13'],
    ['title', ' '],
    ['value', ''],
    ['parameters', 'no_such_question'],
    ['jurisdiction', 'scotland'],
    ['key', 'Has Spaces'],
  ])('refuses %s “%s” with a sentence', (field, value) => {
    const result = writeFactForm.safeParse({ ...sent, [field]: value })
    expect(result.error?.issues.map((issue) => issue.path[0])).toEqual([field])
  })

  it('refuses a last day before the first', () => {
    const result = writeFactForm.safeParse({ ...sent, validFrom: '2027', validTo: '2026-12' })
    expect(result.error?.issues[0]?.path).toEqual(['validTo'])
    expect(
      writeFactForm.safeParse({ ...sent, validFrom: '2027-03', validTo: '2027' }).success,
    ).toBe(true)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import { openWorld, trailOf } from '../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../test/support/staff-scene.ts'
import { mayAny } from '../../vocabulary/actions.ts'
import { ROLES } from '../../vocabulary/roles.ts'
import { bodiesAt, bodiesToVerify, needsCare, removeBody, verifyBody, writeBody } from './index.ts'

const TODAY = '2026-11-20'
const database = await openWorld()
const scenes = {} as Record<'oldchurch' | 'maesteg', StaffScene>

beforeAll(async () => {
  for (const pack of ['oldchurch', 'maesteg'] as const) {
    scenes[pack] = await setStaffScene(database, pack)
  }
})

const list = ({ trustId, school }: StaffScene, today = TODAY) =>
  database.read(trustId, (db) => bodiesAt(db, school.schoolId, today))

const details = {
  kind: 'allegations_officer',
  name: 'The authority’s officer',
  whatFor: 'Allegations',
  phone: '01632 960222',
  email: '',
  url: '',
  hours: 'Monday to Friday, 9 to 5',
} as const

describe('the outside bodies of a school', () => {
  it('are those of its nation', async () => {
    const names = async (pack: 'oldchurch' | 'maesteg') =>
      (await list(scenes[pack])).map(({ name }) => name)
    expect(await names('oldchurch')).toEqual(expect.arrayContaining(['Ofsted', 'CEOP']))
    expect(await names('oldchurch')).not.toContain('Estyn')
    const welsh = await names('maesteg')
    expect(welsh).toEqual(expect.arrayContaining(['Estyn', 'Education Workforce Council']))
    expect(welsh.join()).not.toMatch(/LADO|Ofsted/)
  })

  it('are of no help before the school has entered its authority’s own number', async () => {
    const { trustId, school, staff } = scenes.oldchurch
    const key = 'allegations-officer-england'
    const before = (await list(scenes.oldchurch)).find((one) => one.key === key)
    expect(before && needsCare(before, TODAY)).toBe(true)
    const named = { schoolId: school.schoolId, key }
    const early = await database.write(trustId, (db) => verifyBody(db, staff.dsl, named, NOW))
    expect(early).toMatchObject({ ok: false, field: 'phone' })

    await database.write(trustId, (db) =>
      writeBody(db, staff.dsl, { ...details, schoolId: school.schoolId, key }, NOW),
    )
    const after = (await list(scenes.oldchurch)).find((one) => one.key === key)
    expect(after).toMatchObject({ phone: details.phone, lastVerified: TODAY, ownDetails: true })
    expect(after && needsCare(after, TODAY)).toBe(false)
    expect(after && needsCare(after, '2027-06-01')).toBe(true)
    expect(await trailOf(database, trustId)).toContain(`outside_body.written outside_body:${key}`)
  })

  it('can be added to, and what the school added can go again', async () => {
    const { trustId, school, staff } = scenes.maesteg
    const { schoolId } = school
    const added = await database.write(trustId, (db) =>
      writeBody(db, staff.head, { ...details, schoolId, key: '' }, NOW),
    )
    if (!added.ok) throw new Error(added.message)
    expect((await list(scenes.maesteg)).map(({ key }) => key)).toContain(added.key)
    const gone = { schoolId, key: added.key }
    expect(await database.write(trustId, (db) => removeBody(db, staff.head, gone, NOW))).toEqual({
      ok: true,
    })
    expect((await list(scenes.maesteg)).map(({ key }) => key)).not.toContain(added.key)
    const twice = await database.write(trustId, (db) => removeBody(db, staff.head, gone, NOW))
    expect(twice).toMatchObject({ ok: false, kind: 'not_found' })
    const shipped = { schoolId, key: 'ceop' }
    const kept = await database.write(trustId, (db) => removeBody(db, staff.head, shipped, NOW))
    expect(kept).toMatchObject({ ok: false, kind: 'refused' })
  })

  it('hold no password', async () => {
    const { trustId, school, staff } = scenes.maesteg
    const whatFor = 'password: Larch-Heron-42!'
    const refused = await database.write(trustId, (db) =>
      writeBody(db, staff.head, { ...details, whatFor, schoolId: school.schoolId, key: '' }, NOW),
    )
    expect(refused).toMatchObject({ ok: false, field: 'whatFor' })
  })

  it.each(ROLES)('are written by $label only where the role keeps them', async ({ code }) => {
    const { trustId, school, staff } = scenes.maesteg
    const command = { ...details, schoolId: school.schoolId, key: '' }
    const written = await database.write(trustId, (db) => writeBody(db, staff[code], command, NOW))
    expect(written.ok).toBe(mayAny([code], 'body.keep'))
  })

  it('wait on the home page of those who keep them, school by school', async () => {
    const { trustId, school, other, staff } = scenes.maesteg
    const schools = [school, other].map((one) => ({ ...one, name: 'Larkfield School' }))
    const waiting = await database.read(trustId, (db) =>
      bodiesToVerify(db, staff.dsl, schools, NOW),
    )
    expect(waiting).toMatchObject([{ school: { schoolId: school.schoolId } }])
    const none = await database.read(trustId, (db) =>
      bodiesToVerify(db, staff.author, schools, NOW),
    )
    expect(none).toEqual([])
  })
})

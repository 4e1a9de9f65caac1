import { beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../../test/support/policy.ts'
import { addPerson, openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'
import { signingCounts, signOnPaper, trustSigning } from '../../../domain/acknowledgement/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { PERMISSIONS } from '../../../vocabulary/actions.ts'
import { ROLES } from '../../../vocabulary/roles.ts'

const database = await openWorld()
const TODAY = londonDate(NOW)
let web: Browser
let scene: StaffScene

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database)
})

describe('signatures by school', () => {
  it.each(ROLES.map((role) => role.code))('%s sees them where the table says so', async (role) => {
    const allowed: readonly string[] = PERMISSIONS['signing.see']
    const { status } = await web.get('/signatures', await signedIn(database, scene.staff[role]))
    expect(status).toBe(allowed.includes(role) ? 200 : 403)
  })

  it('lists every school to the trust, and one’s own alone to a head', async () => {
    const rows = async (actor: StaffScene['administrator']) => {
      const page = await (await web.get('/signatures', await signedIn(database, actor))).text()
      return page.match(/policy\/signatures"/g)?.length
    }
    expect(await rows(scene.administrator)).toBe(2)
    expect(await rows(scene.staff.head)).toBe(1)
  })

  it('counts what each school’s own page counts, in whatever way people signed', async () => {
    const { school, other, trustId, staff } = scene
    const personIds = [
      (await addPerson(database, school)).personId,
      (await addPerson(database, school)).personId,
    ]
    const paper = { personIds, schoolId: school.schoolId, signedOn: TODAY, scan: null }
    const entered = await database.write(trustId, (db) => signOnPaper(db, staff.head, paper, NOW))
    expect(entered).toEqual({ ok: true })
    const ids = [school.schoolId, other.schoolId]
    const found = await database.read(trustId, (db) => trustSigning(db, ids, TODAY))
    for (const schoolId of ids) {
      const counts = await database.read(trustId, (db) => signingCounts(db, schoolId, TODAY))
      expect(found.find((one) => one.schoolId === schoolId)).toEqual({
        schoolId,
        bound: counts.reduce((sum, one) => sum + one.bound, 0),
        signed: counts.reduce((sum, one) => sum + one.signed, 0),
      })
    }
    expect(found.find((one) => one.schoolId === school.schoolId)?.signed).toBe(2)
  })

  it.each(['', 'nonsense', '-1', '1e9', '99999'])('answers page “%s”', async (page) => {
    const cookie = await signedIn(database, scene.administrator)
    expect((await web.get(`/signatures?page=${page}`, cookie)).status).toBe(200)
  })
})

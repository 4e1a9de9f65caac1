import { beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../../test/support/policy.ts'
import {
  decideAs,
  type PostScene,
  publishAs,
  setPostScene,
  submit,
  withdrawYes,
  writeApproved,
  writeDraft,
} from '../../../../test/support/post-scene.ts'
import { addPerson, addSchool, openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { addAcross } from '../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'
import { figuresOf } from '../../../domain/oversight/index.ts'
import type { Actor } from '../../../domain/people/index.ts'
import { PERMISSIONS } from '../../../vocabulary/actions.ts'
import { ROLES } from '../../../vocabulary/roles.ts'

const database = await openWorld()
let web: Browser
let scene: PostScene

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setPostScene(database)
})

const as = (actor: Actor) => signedIn(database, actor)
const LATER = new Date(NOW.getTime() + 60_000)
const figures = (months = 12) =>
  database.read(scene.trustId, (db) =>
    figuresOf(db, { schoolIds: [scene.schoolId], months }, LATER),
  )

describe('who sees them', () => {
  it.each(ROLES.map((role) => role.code))('%s, as the table says', async (role) => {
    const cookie = await as(await addPerson(database, scene, role))
    const sees: readonly string[] = PERMISSIONS['figures.see']
    const status = sees.includes(role) ? 200 : 403
    expect((await web.get('/figures', cookie)).status).toBe(status)
    expect((await web.get('/figures.csv', cookie)).status).toBe(status)
  })

  it('of the schools at which they watch, and of no others', async () => {
    const other = await addSchool(database, scene.trustId, 'oldchurch')
    await database.write(scene.trustId, (db) =>
      db
        .updateTable('schools')
        .set({ name: 'Wrexcombe School' })
        .where('school_id', '=', other.schoolId)
        .execute(),
    )
    const here = await addPerson(database, scene, 'governor')
    expect(await (await web.get('/figures', await as(here))).text()).not.toContain('Wrexcombe')
    const officer = await addAcross(database, scene.trustId, 'trust_officer')
    const all = await (await web.get('/figures', await as(officer))).text()
    expect(all).toContain('Wrexcombe School')
    expect(all).toContain('<th scope="row" class="govuk-table__header">All</th>')
  })
})

describe('what they say', () => {
  it('counts what became of posts, and tells no small count of what befell people', async () => {
    const before = (await figures()).schools[0]
    for (let n = 0; n < 5; n += 1) {
      const postId = await writeDraft(scene)
      await submit(scene, postId)
      await decideAs(scene, scene.deputy, postId, { outcome: 'refused', reason: 'Not like this' })
    }
    const out = await writeApproved(scene)
    await publishAs(scene, scene.publisher, out)
    await withdrawYes(scene)
    const { schools, guarded } = await figures()
    expect(schools[0]?.sent).toBe((before?.sent ?? 0) + 6)
    expect(schools[0]?.published).toBe((before?.published ?? 0) + 1)
    expect(schools[0]?.medianHours).toBe(0)
    expect(guarded.sentBack.shown).toEqual([{ kind: 'exact', count: 5 }])
    expect(guarded.withdrawn).toEqual({ shown: [{ kind: 'few' }], total: { kind: 'hidden' } })
    const cookie = await as(scene.head)
    expect(await (await web.get('/figures', cookie)).text()).toContain('under 5')
    const sheet = await (await web.get('/figures.csv?months=3', cookie)).text()
    expect(sheet.split('\r\n')[0]).toContain('school,bound,signed')
    expect(sheet).toContain('under 5')
    expect(sheet).not.toContain('Penhallow')
  })

  it('leaves out what was before the time asked for', async () => {
    const later = new Date(NOW.getTime() + 200 * 86_400_000)
    const found = await database.read(scene.trustId, (db) =>
      figuresOf(db, { schoolIds: [scene.schoolId], months: 3 }, later),
    )
    expect(found.schools[0]).toMatchObject({ sent: 0, published: 0, medianHours: null })
  })

  it('says a period that is none as twelve months', async () => {
    const page = await web.get('/figures?months=9999&page=x', await as(scene.head))
    expect(await page.text()).toMatch(/value="12" selected/)
  })
})

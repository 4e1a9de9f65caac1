import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addPerson, openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { actorNow, type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'
import { hashPassword } from '../../../domain/people/index.ts'
import { ROLES } from '../../../vocabulary/roles.ts'

const database = await openWorld()
const hashed = hashPassword('marmalade tractor lantern')
let web: Browser
let scene: StaffScene
let office: string

beforeAll(async () => {
  web = await openWeb(database)
})
beforeEach(async () => {
  scene = await setStaffScene(database)
  office = await signedIn(database, scene.staff.office)
})

const textAt = async (path: string, cookie = office) => (await web.get(path, cookie)).text()

describe('/me', () => {
  it.each(ROLES.map((role) => role.code))('is open to %s', async (role) => {
    const cookie = await signedIn(database, scene.staff[role])
    expect((await web.get('/me', cookie)).status).toBe(200)
    expect((await web.get('/me/password', cookie)).status).toBe(200)
  })

  it('is open to somebody without a role', async () => {
    const cookie = await signedIn(database, await addPerson(database, scene.school))
    expect(await textAt('/me', cookie)).toContain('You hold no role in your own right.')
  })

  it('asks for the sign-in', async () => {
    expect((await web.get('/me')).headers.get('location')).toBe('/sign-in?next=%2Fme')
  })

  it('signs out on every device', async () => {
    const phone = await signedIn(database, scene.staff.office)
    const out = await web.post('/me/sign-out-everywhere', {}, office)
    expect(out.headers.get('location')).toBe('/sign-in')
    expect((await web.get('/me', phone)).status).toBe(302)
    expect((await web.get('/me', office)).status).toBe(302)
  })
})

describe('my deputy', () => {
  const cover = (personId: string, more: Record<string, string> = {}) => ({
    role: 'office',
    personId,
    schoolId: scene.school.schoolId,
    fromDate: '2026-11-20',
    lastDay: '2026-11-27',
    ...more,
  })

  it('is named and ended by myself', async () => {
    const deputy = await addPerson(database, scene.school)
    const named = await web.post('/me/deputy', cover(deputy.personId), office)
    expect(named.headers.get('location')).toBe('/me?done=cover_named')
    expect((await actorNow(database, deputy))?.roles).toMatchObject([
      { role: 'office', asCover: true },
    ])
    const text = await textAt('/me')
    const coverId = /name="coverId" value="([^"]+)"/.exec(text)?.[1] ?? ''
    const ended = await web.post('/me/end-cover', { coverId }, office)
    expect(ended.headers.get('location')).toBe('/me?done=cover_ended')
    expect((await actorNow(database, deputy))?.roles).toEqual([])
  })

  it('is never for somebody else’s role, whatever the form says', async () => {
    const deputy = await addPerson(database, scene.school)
    const forged = cover(deputy.personId, { forPersonId: scene.staff.head.personId, role: 'head' })
    const response = await web.post('/me/deputy', forged, office)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('does not hold this role on that day')
  })

  it('cannot end the cover of others', async () => {
    expect((await web.post('/me/end-cover', { coverId: crypto.randomUUID() }, office)).status).toBe(
      404,
    )
    expect((await web.post('/me/end-cover', { coverId: 'x' }, office)).status).toBe(404)
  })

  it('is not asked of somebody whose role nobody covers', async () => {
    const author = await signedIn(database, await addPerson(database, scene.school, 'author'))
    expect((await web.get('/me/deputy', author)).headers.get('location')).toBe('/me')
  })

  it('keeps what was chosen when something is wrong', async () => {
    const deputy = await addPerson(database, scene.school)
    const wrong = await web.post('/me/deputy', cover(deputy.personId, { lastDay: '' }), office)
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain('Enter a date, like')
  })
})

describe('my password', () => {
  beforeEach(async () => {
    const passwordHash = await hashed
    await database.write(scene.trustId, (db) =>
      db
        .updateTable('people')
        .set({ password_hash: passwordHash })
        .where('person_id', '=', scene.staff.office.personId)
        .execute(),
    )
  })

  it('is changed with the one I have, and other devices are signed out', async () => {
    const phone = await signedIn(database, scene.staff.office)
    const fields = { current: 'marmalade tractor lantern', next: 'walnut harbour nine' }
    const changed = await web.post('/me/password', fields, office)
    expect(changed.headers.get('location')).toBe('/me?done=password_changed')
    expect((await web.get('/me', office)).status).toBe(200)
    expect((await web.get('/me', phone)).status).toBe(302)
  })

  it.each([
    ['nothing at all', {}, 400, 'Enter the password you have now'],
    [
      'a wrong one',
      { current: 'something else', next: 'walnut harbour nine' },
      422,
      'not the password you have now',
    ],
    [
      'one that is too short',
      { current: 'marmalade tractor lantern', next: 'short' },
      422,
      '12 characters or more',
    ],
  ])('is not changed with %s, and is never sent back', async (_, fields, status, says) => {
    const response = await web.post('/me/password', fields, office)
    const text = await response.text()
    expect(response.status).toBe(status)
    expect(text).toContain(says)
    expect(text).not.toContain('marmalade')
    expect(text).not.toContain('walnut')
  })
})

it.each(['/me/password', '/me/deputy', '/me/end-cover', '/me/sign-out-everywhere'])(
  'POST %s from a page of somebody else is refused',
  async (path) => {
    expect((await web.postFromElsewhere(path, {}, office)).status).toBe(403)
  },
)

describe('/set-password', () => {
  it.each(['hello', `${crypto.randomUUID()}.${'A'.repeat(43)}`])(
    'does not know %s',
    async (token) => {
      for (const response of [
        await web.get(`/set-password/${token}`),
        await web.post(`/set-password/${token}`, { password: 'walnut harbour nine' }),
      ]) {
        expect(response.status).toBe(404)
        expect(response.headers.get('cache-control')).toBe('no-store')
        expect(await response.text()).toContain('This link does not work any more')
      }
    },
  )
})

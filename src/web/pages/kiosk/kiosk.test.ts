import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addPinHolder, openKioskIn } from '../../../../test/support/kiosk-routes.ts'
import { NOW, packNamed } from '../../../../test/support/policy.ts'
import { addPerson, openWorld, signedIn, trailOf } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, cookieOf, openWeb } from '../../../../test/support/web.ts'
import { signaturesOf } from '../../../domain/acknowledgement/index.ts'
import { policyParts } from '../../../policy/index.ts'
import { ROLES } from '../../../vocabulary/roles.ts'

const database = await openWorld()
const parts = policyParts(packNamed('maesteg')).length
let web: Browser
let scene: StaffScene
let now = NOW

beforeAll(async () => {
  web = await openWeb(database, () => now)
  scene = await setStaffScene(database)
})
beforeEach(() => {
  now = NOW
})

const world = () => ({ ...scene.school, database, head: scene.staff.head })
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

async function visitOf(cookie: string): Promise<string> {
  const page = await (await web.get('/kiosk/read', cookie)).text()
  return /name="visit" value="([^"]+)"/.exec(page)?.[1] ?? ''
}

/** A screen at which somebody has just entered their PIN. */
async function enter() {
  const { cookie } = await openKioskIn(world())
  const { person, pin } = await addPinHolder(world())
  const entered = await web.post('/kiosk/pin', { personId: person.personId, pin }, cookie)
  expect(entered.status).toBe(303)
  return { cookie, person, visit: await visitOf(cookie) }
}

describe('opening a shared screen', () => {
  it.each(ROLES.map((role) => role.code))(
    '%s may where they keep people or lead a team',
    async (role) => {
      const cookie = await signedIn(database, scene.staff[role])
      const { status } = await web.post(`/schools/${scene.school.slug}/kiosk`, {}, cookie)
      const may = ['head', 'administrator', 'line_manager'].includes(role)
      expect(status).toBe(may ? 303 : 403)
    },
  )

  it('signs the manager out on that browser, and opens the pages of the screen alone', async () => {
    const session = await signedIn(database, scene.staff.head)
    const opened = await web.post(`/schools/${scene.school.slug}/kiosk`, {}, session)
    expect(opened.headers.get('location')).toBe('/kiosk')
    const line = opened.headers.getSetCookie().find((set) => set.startsWith('gatepost_kiosk='))
    expect(line).toMatch(/Max-Age=\d+; Path=\/kiosk; HttpOnly; SameSite=Strict/)
    expect((await web.get('/', session)).headers.get('location')).toContain('sign-in')
    const kiosk = cookieOf(opened, 'gatepost_kiosk')
    expect((await web.get('/kiosk', kiosk)).status).toBe(200)
    expect((await web.get('/posts', kiosk)).headers.get('location')).toContain('sign-in')
    expect(await trailOf(database, scene.trustId)).toContainEqual(
      expect.stringMatching(/^kiosk\.opened kiosk:/),
    )
  })

  it('ends at midnight, and by a press', async () => {
    const { cookie } = await openKioskIn(world())
    now = new Date('2026-11-20T23:59:59Z')
    expect((await web.get('/kiosk', cookie)).status).toBe(200)
    now = new Date('2026-11-21T00:00:00Z')
    expect((await web.get('/kiosk', cookie)).status).toBe(403)
    now = NOW
    expect((await web.post('/kiosk/close', {}, cookie)).status).toBe(303)
    expect((await web.get('/kiosk', cookie)).status).toBe(403)
  })
})

describe('finding one’s name', () => {
  it('shows those alone who have a PIN and have still to sign, by the letters that a part begins with', async () => {
    const { cookie } = await openKioskIn(world())
    const { person } = await addPinHolder(world())
    const name = (personId: string, as: string) =>
      database.write(scene.trustId, (db) =>
        db.updateTable('people').set({ name: as }).where('person_id', '=', personId).execute(),
      )
    await name(person.personId, 'Bethan Wrexcombe')
    await name((await addPerson(database, scene.school)).personId, 'Wrenna Pinless')
    const find = async (letters: string) =>
      (await web.post('/kiosk/names', { letters }, cookie)).text()
    expect(await find('wr')).toContain('Bethan Wrexcombe')
    expect(await find('wr')).not.toContain('Pinless')
    expect(await find('Beth')).toContain('Bethan Wrexcombe')
    expect(await find('%%')).not.toContain('Bethan')
    expect(await find('xcombe')).not.toContain('Bethan')
    expect((await web.post('/kiosk/names', { letters: 'w' }, cookie)).status).toBe(400)
  })

  it('answers one who may not sign here like one whose PIN is wrong', async () => {
    const { cookie } = await openKioskIn(world())
    const { person } = await addPinHolder(world())
    const page = async (personId: string) => {
      const answer = await web.post('/kiosk/pin', { personId, pin: '000000' }, cookie)
      expect(answer.status).toBe(422)
      const text = await answer.text()
      return /govuk-error-message[\s\S]*?<\/p>/.exec(text)?.[0]
    }
    const wrong = await page(person.personId)
    expect(wrong).toContain('not the PIN')
    expect(await page(scene.otherHead.personId)).toBe(wrong)
    expect(await page(scene.staff.head.personId)).toBe(wrong)
  })
})

describe('reading and signing at a shared screen', () => {
  it('goes part by part to a name, then back to the start with nobody there', async () => {
    const { cookie, person, visit } = await enter()
    for (let nth = 1; nth <= parts; nth += 1) {
      const read = await web.post('/kiosk/read', { visit, part: String(nth) }, cookie)
      expect(read.status).toBe(303)
    }
    const page = await (await web.get('/kiosk/sign', cookie)).text()
    const policyVersionId = /name="policyVersionId" value="([^"]+)"/.exec(page)?.[1] ?? ''
    expect((await web.post('/kiosk/sign', { visit, policyVersionId }, cookie)).status).toBe(422)
    const form = { visit, policyVersionId, signOffs: 'read_and_understood' }
    const signed = await web.post('/kiosk/sign', form, cookie)
    expect(signed.headers.get('location')).toBe('/kiosk?signed')
    const [signature] = await database.read(scene.trustId, (db) =>
      signaturesOf(db, person.personId),
    )
    expect(signature).toMatchObject({ way: 'kiosk', signOff: 'read_and_understood' })
    expect((await web.get('/kiosk/read', cookie)).headers.get('location')).toBe('/kiosk')
    expect((await web.post('/kiosk/sign', form, cookie)).status).toBe(409)
  })

  it('ends after two minutes without a press, and each press begins them anew', async () => {
    const { cookie, visit } = await enter()
    now = later(119)
    const page = await web.get('/kiosk/read', cookie)
    expect(page.status).toBe(200)
    expect(page.headers.get('refresh')).toBe('120; url=/kiosk')
    expect(page.headers.get('cache-control')).toBe('no-store')
    now = later(119 + 119)
    expect((await web.post('/kiosk/read', { visit, part: '1' }, cookie)).status).toBe(303)
    now = later(119 + 119 + 120)
    expect((await web.get('/kiosk/read', cookie)).headers.get('location')).toBe('/kiosk')
    expect((await web.post('/kiosk/read', { visit, part: '2' }, cookie)).status).toBe(409)
  })

  it('never lets a page that somebody left open act for whoever comes next', async () => {
    const first = await enter()
    const { person, pin } = await addPinHolder(world())
    const next = { personId: person.personId, pin }
    expect((await web.post('/kiosk/pin', next, first.cookie)).status).toBe(303)
    const stale = { visit: first.visit, part: '1' }
    expect((await web.post('/kiosk/read', stale, first.cookie)).status).toBe(409)
    expect((await web.post('/kiosk/leave', { visit: first.visit }, first.cookie)).status).toBe(409)
    expect(await visitOf(first.cookie)).not.toBe('')
  })

  it('lets whoever comes to the start find nobody there', async () => {
    const { cookie } = await enter()
    expect((await web.get('/kiosk', cookie)).status).toBe(200)
    expect((await web.get('/kiosk/read', cookie)).status).toBe(303)
  })
})

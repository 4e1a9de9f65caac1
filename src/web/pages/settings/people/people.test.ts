import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addPerson, openWorld, signedIn, trailOf } from '../../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../../test/support/staff-scene.ts'
import { type Browser, type Fields, openWeb } from '../../../../../test/support/web.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene
let head: string

beforeAll(async () => {
  web = await openWeb(database)
})
beforeEach(async () => {
  scene = await setStaffScene(database)
  head = await signedIn(database, scene.staff.head)
})

const people = (path = '') => `/schools/${scene.school.slug}/settings/people${path}`
const textAt = async (path: string, cookie = head) => (await web.get(path, cookie)).text()
async function send(path: string, fields: Fields, cookie = head) {
  const response = await web.post(people(path), fields, cookie)
  const location = response.headers.get('location')
  const text = location ? await textAt(location, cookie) : await response.text()
  return { status: response.status, location, text }
}
const newcomer = (more: Fields = {}): Fields => ({
  name: 'Wren Halloway',
  position: 'Teaching assistant',
  kind: 'employee',
  email: `${randomUUID()}@larkfield.example`,
  lineManagerId: '',
  ...more,
})

describe('from added to left, all through the pages', () => {
  it('an adult gets a role, a password, a deputy, and goes', async () => {
    const added = await send('/new', newcomer())
    expect(added.text).toContain('On record.')
    const path = added.location?.replace(people(), '').replace(/\?.*/, '') ?? ''
    expect(added.text).toContain('They have no password yet')

    const appointed = await send(`${path}/appoint`, { role: 'office', fromDate: '2026-11-20' })
    expect(appointed.text).toContain('The role is given.')
    const twice = await send(`${path}/appoint`, { role: 'office', fromDate: '2026-11-20' })
    expect([twice.status, twice.text.includes('holds this role there already')]).toEqual([
      422,
      true,
    ])

    const made = await web.post(people(`${path}/link`), {}, head)
    const link =
      /http:\/\/gatepost\.example(\/set-password\/[^<\s]+)/.exec(await made.text())?.[1] ?? ''
    expect(await textAt(link, '')).toContain('Wren Halloway, choose the password')
    expect((await web.post(link, { password: 'short' })).status).toBe(422)
    const set = await web.post(link, { password: 'walnut harbour nine' })
    expect(await set.text()).toContain('Your password is set')
    expect((await web.get(link)).status).toBe(404)
    expect(await textAt(people(path))).toContain('They have a password.')

    const deputy = await addPerson(database, scene.school)
    const cover = {
      role: 'office',
      personId: deputy.personId,
      fromDate: '2026-11-20',
      lastDay: '2026-11-27',
    }
    expect((await send(`${path}/deputy`, cover)).text).toContain('The deputy is named.')
    expect(await textAt(people())).toContain('stands in for Wren Halloway')

    const left = await send(`${path}/leave`, { leftOn: '2026-11-20' })
    expect(left.text).toContain('Everything they could do has ended')
    expect(left.text).toContain('Has left')
    expect(await textAt(people())).toContain('One person has left')
    expect((await send(`${path}/return`, {})).text).toContain('Give them a role')
    const done = (await trailOf(database, scene.trustId)).map((line) => line.split(' ')[0])
    expect(done.slice(-7)).toEqual([
      'person.added',
      'person.appointed',
      'password_link.made',
      'password.set',
      'cover.named',
      'person.left',
      'person.returned',
    ])
  })
})

describe('what is wrong is said beside the field, with nothing lost', () => {
  it('when a person is added', async () => {
    const wrong = await send('/new', newcomer({ name: '', email: 'nobody', kind: 'robot' }))
    expect(wrong.status).toBe(400)
    for (const says of [
      'Enter their name',
      'Enter an email address',
      'Choose what kind of adult',
    ]) {
      expect(wrong.text).toContain(says)
    }
    expect(wrong.text).toContain('value="Teaching assistant"')
    const fields = newcomer()
    await send('/new', fields)
    const twin = await send('/new', fields)
    expect([twin.status, twin.text.includes('is on record already')]).toEqual([422, true])
  })

  it('when a record is changed', async () => {
    const { personId } = await addPerson(database, scene.school)
    const own = await send(`/${personId}/change`, newcomer({ lineManagerId: personId }))
    expect([own.status, own.text.includes('Nobody is their own line manager')]).toEqual([422, true])
    const saved = await send(`/${personId}/change`, newcomer({ name: 'Wren <Birch>' }))
    expect(saved.text).toContain('Wren &lt;Birch&gt;')
  })

  it('when a role is given', async () => {
    const { personId } = await addPerson(database, scene.school)
    const none = await send(`/${personId}/appoint`, { fromDate: '2026-11-20' })
    expect([none.status, none.text.includes('Choose a role')]).toEqual([400, true])
    const slip = await send(`/${personId}/appoint`, { role: 'office', fromDate: '2062-11-20' })
    expect([slip.status, slip.text.includes('Check the year')]).toEqual([422, true])
    const self = await send(`/${scene.staff.head.personId}/appoint`, {
      role: 'dsl',
      fromDate: '2026-11-20',
    })
    expect([self.status, self.text.includes('Nobody appoints themselves')]).toEqual([422, true])
  })

  it('when a deputy is named', async () => {
    const { personId } = scene.staff.office
    const backwards = await send(`/${personId}/deputy`, {
      role: 'office',
      personId: scene.staff.author.personId,
      fromDate: '2026-11-27',
      lastDay: '2026-11-20',
    })
    expect([backwards.status, backwards.text.includes('must not be before the first')]).toEqual([
      400,
      true,
    ])
    expect(backwards.text).toContain('value="2026-11-27"')
  })

  it('when somebody leaves', async () => {
    const { personId } = await addPerson(database, scene.school)
    expect((await send(`/${personId}/leave`, { leftOn: '' })).status).toBe(400)
    const early = await send(`/${personId}/leave`, { leftOn: '2026-12-24' })
    expect([early.status, early.text.includes('Record it on the day they leave')]).toEqual([
      422,
      true,
    ])
  })
})

describe('the list', () => {
  it('finds people by name or position, whatever the accents', async () => {
    await send('/new', newcomer({ name: 'Zoë Kestrel', position: 'Caretaker' }))
    for (const sought of ['zoe', 'KESTREL', 'caretaker zo']) {
      const text = await textAt(people(`?name=${encodeURIComponent(sought)}`))
      expect(text).toContain('Zoë Kestrel')
      expect(text).not.toContain(`>${scene.staff.author.name}</a>`)
    }
    expect(await textAt(people('?name=nobody+at+all'))).toContain('Nobody here')
  })

  it('names each role in the policy’s own words', async () => {
    const text = await textAt(people())
    for (const word of [
      'SLT line manager, line manager',
      'Media and marketing officer',
      'Board of Governors',
    ]) {
      expect(text).toContain(word)
    }
  })
})

it('everyone of the school is signed out, after a question, but not whoever asks', async () => {
  const author = await signedIn(database, scene.staff.author)
  expect(await textAt(people('/sign-everyone-out'))).toContain('Sign everyone out?')
  expect((await send('/sign-everyone-out', {})).text).toContain('Everyone but you is signed out')
  expect((await web.get('/', author)).status).toBe(302)
  expect((await web.get('/', head)).status).toBe(200)
})

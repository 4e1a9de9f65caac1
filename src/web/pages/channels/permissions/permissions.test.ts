import { beforeAll, describe, expect, it } from 'vitest'
import {
  type RequestScene,
  setRequestScene,
} from '../../../../../test/support/channel-request-scene.ts'
import { fieldsOf, wordsOf } from '../../../../../test/support/page-form.ts'
import { openWorld, signedIn } from '../../../../../test/support/small-trust.ts'
import { type Browser, type Fields, openWeb } from '../../../../../test/support/web.ts'
import { PERMISSION_REGISTERS } from '../../../../domain/permissions-asked/index.ts'
import type { Role } from '../../../../vocabulary/roles.ts'

const database = await openWorld()
let scene: RequestScene
let web: Browser

beforeAll(async () => {
  scene = await setRequestScene(database)
  web = await openWeb(database)
})

const path = (rest = '') => `/schools/${scene.school.slug}/permissions${rest}`
const as = (role: Role) => signedIn(database, scene.staff[role])
const open = async (where: string, role: Role) => (await web.get(where, await as(role))).text()

const BRAND = {
  title: 'The crest on a poster',
  where: 'On the fence',
  purpose: 'The fair',
  endsOn: '2027-01-31',
}
const ENQUIRY = {
  title: 'The Larkfield Post',
  how: 'phone',
  words: 'About the fair',
  reach: 'By phone',
}
const FRIEND = {
  title: 'Robin',
  what: 'child',
  adds: 'Drawings',
  found: 'By the class',
  endsOn: '2027-01-31',
}

async function ask(register: string, fields: Fields): Promise<string> {
  const sent = await web.post(path(`/${register}/new`), fields, await as('author'))
  expect(sent.status, await sent.text()).toBe(303)
  return (sent.headers.get('location') ?? '').split('?')[0] ?? ''
}

const friend = () => ({
  ...FRIEND,
  channelId: scene.school.page,
  vetterId: scene.staff.office.personId,
})

describe('the small registers', () => {
  it('stand on one page with what waits and what holds', async () => {
    await ask('brand', BRAND)
    const shown = wordsOf(await open(path(), 'author'))
    for (const { title } of PERMISSION_REGISTERS) expect(shown).toContain(title)
    expect(shown).toContain('1 waiting')
  })

  it.each(['brand', 'friends', 'calls', 'outside-sites', 'enquiries'])(
    '%s: shows who decides by which clause, and an empty form says what is missing',
    async (register) => {
      const list = await open(path(`/${register}`), 'media_officer')
      expect(list).toContain('gp-clause')
      const cookie = await as('author')
      const empty = await web.post(path(`/${register}/new`), {}, cookie)
      const html = await empty.text()
      expect(empty.status).toBe(422)
      expect(html).toContain('<title>Error:')
      expect(html).toContain('href="#title"')
    },
  )

  it('are empty in words', async () => {
    expect(wordsOf(await open(path('/calls'), 'dsl'))).toContain('Nothing on record')
  })

  it('keep what was typed into a form that is not complete', async () => {
    const cookie = await as('author')
    const answer = await web.post(path('/brand/new'), { ...BRAND, endsOn: '2020-01-01' }, cookie)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(fieldsOf(html, 'ask-permission')).toContainEqual(['where', 'On the fence'])
    expect(wordsOf(html)).toContain('Choose a day that has not passed')
  })

  it('say all that is missing of a form at once, each thing on its question', async () => {
    const cookie = await as('author')
    const answer = await web.post(path('/brand/new'), { ...BRAND, where: '', endsOn: '' }, cookie)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('href="#where"')
    expect(html).toContain('href="#endsOn"')
  })

  it('are closed to those who have no part in them', async () => {
    expect((await web.get(path(), await signedIn(database, scene.otherHead))).status).toBe(404)
    const governor = await as('governor')
    expect((await web.get(path('/brand'), governor)).status).toBe(200)
    expect((await web.get(path('/brand/new'), governor)).status).toBe(403)
    const entry = await ask('friends', friend())
    expect((await web.get(entry, await as('line_manager'))).status).toBe(404)
  })

  it('let the logo pass communications, then the head, and be ended at once', async () => {
    const entry = await ask('brand', BRAND)
    for (const role of ['media_officer', 'head'] as const) {
      const form = Object.fromEntries(fieldsOf(await open(entry, role), 'decide-permission'))
      const made = await web.post(
        `${entry}/decide`,
        { ...form, outcome: 'approved' },
        await as(role),
      )
      expect(made.headers.get('location')).toContain('done=permission_approved')
    }
    expect(wordsOf(await open(entry, 'author'))).toContain('Approved')
    const why = { reason: 'The poster is down.' }
    const unsaid = await web.post(`${entry}/end`, { reason: ' ' }, await as('head'))
    expect(unsaid.status).toBe(400)
    const ended = await web.post(`${entry}/end`, why, await as('head'))
    expect(ended.headers.get('location')).toContain('done=permission_ended')
    expect(wordsOf(await open(entry, 'author'))).toContain('The poster is down.')
  })

  it('hold a reply until the head approved it, and say so', async () => {
    const entry = await ask('enquiries', ENQUIRY)
    expect(wordsOf(await open(entry, 'author'))).toContain('Held: nothing is said before')
    const early = Object.fromEntries(fieldsOf(await open(entry, 'head'), 'decide-permission'))
    const none = await web.post(
      `${entry}/decide`,
      { ...early, outcome: 'approved' },
      await as('head'),
    )
    expect(wordsOf(await none.text())).toContain('There is no reply to approve yet')
    await web.post(`${entry}/reply`, { reply: 'All are welcome.' }, await as('author'))
    const form = Object.fromEntries(fieldsOf(await open(entry, 'head'), 'decide-permission'))
    await web.post(`${entry}/decide`, { ...form, outcome: 'approved' }, await as('head'))
    const approved = wordsOf(await open(entry, 'author'))
    expect(approved).not.toContain('Held: nothing')
    expect(approved).toContain('The reply was given')
  })

  it('ask for the agreement of a child’s parents before anybody approves', async () => {
    const entry = await ask('friends', friend())
    expect(wordsOf(await open(entry, 'office'))).toContain('Needed before anybody approves')
    const empty = await web.post(`${entry}/consent`, { consent: '' }, await as('author'))
    expect(empty.status).toBe(400)
    const consent = 'Mother, 12 November, form in the office'
    await web.post(`${entry}/consent`, { consent }, await as('author'))
    expect(wordsOf(await open(entry, 'author'))).toContain(consent)
  })

  it('bring what waits to the home page of whoever decides', async () => {
    await ask('brand', { ...BRAND, title: 'A banner at home' })
    expect(wordsOf(await open('/', 'media_officer'))).toContain('A banner at home')
    expect(wordsOf(await open('/', 'head'))).not.toContain('A banner at home')
  })
})

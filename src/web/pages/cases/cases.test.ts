import { beforeAll, describe, expect, it, test } from 'vitest'
import { typedStep } from '../../../../test/support/case-scene.ts'
import { addPerson, openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'
import { ROLES } from '../../../vocabulary/roles.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene
let lead: string

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database, 'oldchurch')
  lead = await signedIn(database, scene.staff.dsl)
})

const here = (path = '') => `/schools/${scene.school.slug}/cases${path}`

/** Open a case as the safeguarding lead does. @returns its path below the list */
async function open(title = 'Larch'): Promise<string> {
  const opened = await web.post(
    here('/new'),
    { title, knownAt: '2026-11-20T08:30', about: 'unknown' },
    lead,
  )
  const there = opened.headers.get('location') ?? ''
  return /cases(\/[0-9a-f-]{36})/.exec(there)?.[1] ?? ''
}

const ANSWERS = {
  danger: { danger: 'no' },
  subjects: { subjects: ['employee', 'parent'] },
  target: { target: 'learner_here' },
  harm: { nation: 'england', harm: ['harmed', 'unsuitable'] },
  online: { online: 'yes' },
  policies: { policies: ['safeguarding'] },
} as const

async function answerAll(path: string, more: Partial<Record<string, object>> = {}): Promise<void> {
  for (const [question, form] of Object.entries({ ...ANSWERS, ...more })) {
    const sent = await web.post(
      here(`${path}/triage/${question}`),
      form as Record<string, string>,
      lead,
    )
    expect([question, sent.status]).toEqual([question, 303])
  }
}

test('a case is opened, triaged question by question, decided, and its locks say what opens them', async () => {
  const wrong = await web.post(here('/new'), { title: '', knownAt: 'soon' }, lead)
  expect(wrong.status).toBe(400)
  expect(await wrong.text()).toContain('without anybody’s name')
  const path = await open()
  const early = await (await web.get(here(`${path}/decide`), lead)).text()
  expect(early).toContain('is not answered yet')
  expect(
    (await web.post(here(`${path}/triage/harm`), { nation: 'wales', harm: 'unsuitable' }, lead))
      .status,
  ).toBe(422)
  await answerAll(path)
  const back = await (await web.get(here(`${path}/triage/subjects`), lead)).text()
  expect(back.match(/checked/g)?.length).toBe(2)
  const decision = await (await web.get(here(`${path}/decide`), lead)).text()
  expect(decision).toContain('Allegation against an adult')
  expect(decision).toContain('Clause 10.1b')
  expect(
    (await web.post(here(`${path}/decide`), { route: 'complaint', seen: '' }, lead)).status,
  ).toBe(422)
  expect(
    (await web.post(here(`${path}/decide`), { route: 'allegation', seen: '' }, lead)).status,
  ).toBe(303)
  const page = await (await web.get(here(path), lead)).text()
  expect(page).toContain('Locked for now')
  expect(page).toContain('Investigation started')
  const locked = await (await web.get(here(`${path}/steps/investigation-started`), lead)).text()
  expect(locked).toContain('Put on record when you contacted the authority’s officer')
  expect(locked).not.toContain('<textarea')
  const tried = await web.post(here(`${path}/steps/investigation-started`), typedStep(), lead)
  expect(tried.status).toBe(422)
  const contacted = await web.post(here(`${path}/steps/officer-contacted`), typedStep(), lead)
  expect(contacted.status).toBe(303)
  const started = await web.post(here(`${path}/steps/investigation-started`), typedStep(), lead)
  expect(started.status).toBe(303)
  expect(await (await web.get(here(path), lead)).text()).toContain('Larch heron scope.')
})

describe.each(ROLES.map(({ code }) => code))('%s', (role) => {
  it('finds no trace of a case that must not be known of, on any page or address of it', async () => {
    const path = await open('Larch heron')
    await web.post(
      here(`${path}/people`),
      { part: 'subject', kind: 'employee', personId: scene.staff[role].personId },
      lead,
    )
    const mine = await signedIn(database, scene.staff[role])
    for (const rest of ['', '/triage/harm', '/decide', '/steps/note', '/to-low-level']) {
      expect([rest, (await web.get(here(`${path}${rest}`), mine)).status]).toEqual([rest, 404])
    }
    for (const rest of [
      '/people',
      '/tasks',
      '/access',
      '/restriction/end',
      '/steps/note',
      '/decide',
    ]) {
      const sent = await web.post(here(`${path}${rest}`), typedStep(), mine)
      expect([rest, sent.status]).toEqual([rest, 404])
    }
    const caseId = path.slice(1)
    for (const page of [here(), here('?closed=yes'), '/', here('/low-level'), '/trail']) {
      expect(await (await web.get(page, mine)).text()).not.toContain(caseId)
    }
  })
})

test('Scotland and Northern Ireland say that nothing is configured, and whom to ask', async () => {
  const path = await open()
  await answerAll(path, { harm: { nation: 'scotland', harm: 'unsure' } })
  const decision = await (await web.get(here(`${path}/decide`), lead)).text()
  expect(decision).toContain('Nothing is worked out here')
  expect(decision).toContain('Ask your local authority')
  const form = { route: 'allegation', reason: 'The council said so.', seen: '' }
  await web.post(here(`${path}/decide`), form, lead)
  const page = await (await web.get(here(path), lead)).text()
  expect(page).toContain('no time limit is configured')
})

test('somebody tells of their own conduct, and the lead closes it or makes it an allegation', async () => {
  const adult = await addPerson(database, scene.school, 'author')
  const mine = await signedIn(database, adult)
  const own = `/schools/${scene.school.slug}/my-conduct`
  expect((await web.post(own, { words: '' }, mine)).status).toBe(400)
  expect((await web.post(own, { words: 'I gave a lift.', happenedOn: '' }, mine)).status).toBe(303)
  const register = await (await web.get(here('/low-level'), lead)).text()
  const [, path = ''] = /cases(\/low-level\/[0-9a-f-]{36})/.exec(register) ?? []
  expect(await (await web.get(here(path), lead)).text()).toContain('I gave a lift.')
  expect((await web.get(here(path), mine)).status).toBe(404)
  expect((await web.post(here(`${path}/close`), { action: '' }, lead)).status).toBe(400)
  expect((await web.post(here(`${path}/close`), { action: 'We talked.' }, lead)).status).toBe(303)
  const made = await web.post(here(`${path}/reclassify`), { reason: 'Again.' }, lead)
  expect(made.headers.get('location')).toContain('case_triaged')
  const all = await (await web.get(here(`/low-level/adults/${adult.personId}`), lead)).text()
  expect(all).toContain('The case that it became')
})

test('a clock that runs stands on the home page of those who may know, by its code alone', async () => {
  const path = await open('Larch heron')
  await answerAll(path)
  await web.post(here(`${path}/decide`), { route: 'allegation', seen: '' }, lead)
  const home = await (await web.get('/', lead)).text()
  expect(home).toContain(here(path))
  expect(home).not.toContain('Larch heron')
  const author = await signedIn(database, scene.staff.author)
  expect(await (await web.get('/', author)).text()).not.toContain('Cases')
})

test('figures for the board show no small counts', async () => {
  expect(await (await web.get(here('/report'), lead)).text()).toContain('Abuse of staff')
})

import { beforeAll, describe, expect, it } from 'vitest'
import { newCaseKeys, openedCase } from '../../../../test/support/case-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { addLearner, addSchool, openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'

const database = await openWorld()
const keys = newCaseKeys()
let scene: StaffScene
let web: Browser
let lead: string
let path: string

const NAMED = { part: 'target', kind: 'learner', personId: '' } as const

beforeAll(async () => {
  scene = await setStaffScene(database, 'oldchurch')
  web = await openWeb(database, () => NOW, undefined, keys)
  const { dsl } = scene.staff
  lead = await signedIn(database, dsl)
  const { schoolId } = scene.school
  const caseId = await openedCase({ database, keys, schoolId, dsl })
  path = `/schools/${scene.school.slug}/cases/${caseId}`
})

it('finds a pupil by a name that is sent in the body of the form, and keeps nobody until one is chosen', async () => {
  const learnerId = await addLearner(database, scene.school, {
    forename: 'Thistle',
    surname: 'Marrowby',
  })
  const found = await web.post(`${path}/people`, { ...NAMED, name: 'Marrowby', do: 'find' }, lead)
  const html = await found.text()
  expect([found.status, html.includes(learnerId)]).toEqual([200, true])
  expect(await (await web.get(path, lead)).text()).not.toContain('Marrowby')
  const named = await web.post(`${path}/people`, { ...NAMED, name: 'Marrowby', learnerId }, lead)
  expect(named.status).toBe(303)
  expect(await (await web.get(path, lead)).text()).toContain('Thistle Marrowby')
})

it('neither finds nor takes a pupil of another school', async () => {
  const other = await addSchool(database, scene.trustId, 'oldchurch')
  const learnerId = await addLearner(database, other, { forename: 'Fen', surname: 'Quillby' })
  const found = await web.post(`${path}/people`, { ...NAMED, name: 'Quillby', do: 'find' }, lead)
  expect((await found.text()).includes(learnerId)).toBe(false)
  const named = await web.post(`${path}/people`, { ...NAMED, name: '', learnerId }, lead)
  expect(named.status).toBe(422)
})

describe('whom a case is about from the first', () => {
  const BEGUN = { title: 'Alone at the gate', knownAt: '2026-11-20T08:30', about: 'other' } as const
  const open = (fields: Readonly<Record<string, string>>) =>
    web.post(`/schools/${scene.school.slug}/cases/new`, { ...BEGUN, personId: '', ...fields }, lead)
  const cases = () =>
    database.read(scene.trustId, (db) => db.selectFrom('cases').select('case_id').execute())

  it.each([{ do: 'find' }, {}])('is looked up, and nothing opened yet, sent as %j', async (way) => {
    await addLearner(database, scene.school, { forename: 'Bramble', surname: 'Oakwright' })
    const before = (await cases()).length
    const found = await open({ find: 'oakwright', ...way })
    const html = await found.text()
    expect([found.status, found.url.includes('oakwright')]).toEqual([200, false])
    for (const words of ['Bramble Oakwright', 'Alone at the gate']) expect(html).toContain(words)
    expect((await cases()).length).toBe(before)
  })

  it('is named in the case that is opened', async () => {
    const learnerId = await addLearner(database, scene.school, {
      forename: 'Sorrel',
      surname: 'Fenby',
    })
    const opened = await open({ find: 'fenby', looked: 'fenby', learnerId })
    expect(opened.status).toBe(303)
    const [named] = await database.read(scene.trustId, (db) =>
      db.selectFrom('case_people').selectAll().where('learner_id', '=', learnerId).execute(),
    )
    expect(named).toMatchObject({ part: 'subject', kind: 'learner', person_id: null })
  })

  it('is not asked for again where nobody was found', async () => {
    const found = await open({ find: 'Nobodyhere' })
    expect(await found.text()).toContain('Nobody on the register matches “Nobodyhere”.')
    expect((await open({ find: 'Nobodyhere', looked: 'Nobodyhere' })).status).toBe(303)
  })

  it('is nobody of another school', async () => {
    const other = await addSchool(database, scene.trustId, 'oldchurch')
    const learnerId = await addLearner(database, other, { forename: 'Fen', surname: 'Quillby' })
    const before = (await cases()).length
    expect((await open({ learnerId })).status).toBe(422)
    expect((await cases()).length).toBe(before)
  })
})

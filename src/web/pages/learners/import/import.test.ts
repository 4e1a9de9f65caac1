import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { IFAN, ImportScene, MALI, registerFile } from '../../../../../test/support/import-scene.ts'
import {
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  signedIn,
} from '../../../../../test/support/small-trust.ts'
import { type Browser, type Fields, openWeb } from '../../../../../test/support/web.ts'

const database = await openWorld()
let web: Browser
let scene: ImportScene
let office: string

beforeAll(async () => {
  web = await openWeb(database)
})
beforeEach(async () => {
  scene = await ImportScene.set(database)
  office = await signedIn(database, scene.office)
})

const register = () => `/schools/${scene.school.slug}/register`
const text = async (response: Promise<Response>) => (await response).text()
const csv = (rows: readonly string[], head?: string) =>
  new File([registerFile(rows, head)], 'register.csv', { type: 'text/csv' })

/** Send a file. @returns the address of its columns */
async function upload(file: File): Promise<string> {
  const sent = await web.post(`${register()}/import`, { file }, office)
  expect(sent.status).toBe(303)
  return sent.headers.get('location') ?? ''
}

/** The choices of the columns page as they were suggested. */
async function suggested(path: string): Promise<Fields> {
  const html = await text(web.get(path, office))
  const fields: Record<string, string> = {}
  for (const [, name = '', options = ''] of html.matchAll(
    /<select[^>]*name="(column-[^"]+)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    fields[name] = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? ''
  }
  return fields
}

/** From a file to its dry run with the suggested columns. @returns the address of the dry run */
async function dryRun(file: File): Promise<string> {
  const path = await upload(file)
  const started = await web.post(path, await suggested(path), office)
  expect(started.status).toBe(303)
  return started.headers.get('location') ?? ''
}

describe('importing a register', () => {
  it('goes from file to columns to dry run to applied', async () => {
    const here = await dryRun(csv([MALI, IFAN, ',,,Nameless,,,,,,,,,,']))
    const html = await text(web.get(here, office))
    expect(html).toContain('Nothing has changed yet')
    expect(html).toContain('The forename is missing.')
    expect(html).toMatch(/<td[^>]*>4<\/td>/)
    expect((await scene.everything()).learners).toEqual([])
    const applied = await web.post(`${here}/apply`, {}, office)
    expect(applied.headers.get('location')).toBe(`${register()}?done=import_applied`)
    expect((await scene.everything()).learners).toHaveLength(2)
    expect(await text(web.get(here, office))).toContain('This import is settled')
  })

  it('names the columns that are never read', async () => {
    const html = await text(web.get(await upload(csv([MALI])), office))
    expect(html).toContain('SEN status: sensitive, and not needed')
    expect(html).toContain('Password: looks like a password')
  })

  it('asks first for what it found, and folds away what the file does not seem to hold', async () => {
    const head = 'UPN,Forename,Surname,Known colour'
    const path = await upload(csv(['Z123456789012,Ifan,Quarrel,blue'], head))
    const html = await text(web.get(path, office))
    const [open = '', folded = ''] = html
      .slice(html.indexOf('name="column-upn"') - 40)
      .split('<details')
    expect([...open.matchAll(/name="column-(\w+)"/g)].map((found) => found[1])).toEqual([
      'upn',
      'forename',
      'surname',
    ])
    expect(folded).toContain('name="column-dateOfBirth"')
    const chosen = { ...(await suggested(path)), 'column-house': 'Known colour' }
    const started = await web.post(path, chosen, office)
    expect(started.status).toBe(303)
  })

  it('saves the columns under a name and offers them the next time', async () => {
    const path = await upload(csv([MALI]))
    await web.post(path, { ...(await suggested(path)), name: 'Autumn export' }, office)
    const next = await upload(csv([MALI]))
    expect(await text(web.get(next, office))).toContain('Autumn export')
  })

  it.each([
    ['nothing', new File([], 'x.csv'), 400],
    ['a workbook', new File([Uint8Array.from([0x50, 0x4b, 3, 4])], 'x.xlsx'), 422],
  ])('says what is wrong with %s', async (_, file, status) => {
    const response = await web.post(`${register()}/import`, { file }, office)
    expect(response.status).toBe(status)
    expect(await response.text()).toContain('<title>Error:')
  })

  it('asks again when the columns cannot be right, keeping the choices', async () => {
    const path = await upload(csv([MALI]))
    const fields = { ...(await suggested(path)), 'column-surname': '' }
    const response = await web.post(path, fields, office)
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain('Choose the columns with the forename and the surname')
    expect(html).toMatch(/<option value="Forename" selected/)
  })

  it('can be dropped, and then not applied', async () => {
    const here = await dryRun(csv([MALI]))
    expect((await web.post(`${here}/discard`, {}, office)).status).toBe(303)
    const late = await web.post(`${here}/apply`, {}, office)
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('was discarded')
  })

  it('takes a person’s answer for a doubtful row', async () => {
    const head = 'MIS ID,Forename,Surname,Date of birth,Class'
    await scene.importWhole(['1001,Mali,Penhallow,06/05/2014,7B'], head)
    const here = await dryRun(csv(['1001,Gwen,Vale,01/02/2013,8C'], head))
    const html = await text(web.get(`${here}?change=ask`, office))
    expect(html).toContain('Mali Penhallow, 7B, born')
    const line = /name="line" value="(\d+)"/.exec(html)?.[1] ?? ''
    expect((await web.post(`${here}/answer`, { line }, office)).status).toBe(422)
    expect((await web.post(`${here}/answer`, { line, is: 'new' }, office)).status).toBe(303)
    expect(await text(web.get(`${here}?change=added`, office))).toContain('Gwen Vale')
  })

  it('confirms and keeps proposed leavers', async () => {
    await scene.importWhole([MALI, IFAN])
    const third = MALI.replace('1001', '1003').replace('Mali', 'Nia')
    await scene.importWhole([third])
    const html = await text(web.get(`${register()}/leavers`, office))
    const [first = '', second = ''] = [
      ...html.matchAll(/name="learnerIds"[^>]*value="([^"]+)"/g),
    ].map(([, id]) => id)
    const path = `${register()}/leavers`
    expect((await web.post(path, { how: 'left', learnerIds: first }, office)).status).toBe(303)
    expect((await web.post(path, { how: 'keep', learnerIds: second }, office)).status).toBe(303)
    expect((await web.post(path, { how: 'left' }, office)).status).toBe(400)
    const statuses = (await scene.everything()).learners.map((one) => one.status)
    expect(statuses.sort()).toEqual(['current', 'current', 'left'])
  })
})

describe('who may import', () => {
  it('keeps dry runs and files from other roles, schools, trusts and pages', async () => {
    const here = await dryRun(csv([MALI]))
    const file = await upload(csv([MALI]))
    const author = await signedIn(database, await addPerson(database, scene.school, 'author'))
    const elsewhere = await addSchool(database, await addTrust(database))
    const theirs = await signedIn(database, await addPerson(database, elsewhere, 'office'))
    const moved = (path: string) => path.replace(scene.school.slug, elsewhere.slug)
    for (const path of [here, file]) {
      expect((await web.get(path, author)).status).toBe(403)
      expect((await web.get(path, theirs)).status).toBe(404)
      expect((await web.get(moved(path), theirs)).status).toBe(404)
    }
    expect((await web.post(`${here}/apply`, {}, author)).status).toBe(403)
    expect((await web.post(moved(`${here}/apply`), {}, theirs)).status).toBe(404)
    expect((await web.postFromElsewhere(`${here}/apply`, {}, office)).status).toBe(403)
    expect((await scene.everything()).learners).toEqual([])
  })
})

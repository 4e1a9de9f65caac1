import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawnPhoto } from '../../../../test/support/add-photo.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { addLearner, addPerson, openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, type Fields, openWeb } from '../../../../test/support/web.ts'
import { readPdf } from '../../../domain/pdf/index.ts'
import { ROLES } from '../../../vocabulary/roles.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene
let lead: string
let folder: string

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database, 'oldchurch')
  lead = await signedIn(database, scene.staff.dsl)
  folder = await mkdtemp(join(tmpdir(), 'gatepost-bundle-'))
})
afterAll(() => rm(folder, { recursive: true }))

const cases = (path = '') => `/schools/${scene.school.slug}/cases${path}`

/** A case with a learner as target, a witness, and a note that names both. */
async function newCase(note = 'Larch saw Olwen Pryce and Zoë with Teasel.'): Promise<string> {
  const opened = await web.post(
    cases('/new'),
    { title: 'X', knownAt: '2026-11-20T08:30', about: 'unknown' },
    lead,
  )
  const id = /cases\/([0-9a-f-]{36})/.exec(opened.headers.get('location') ?? '')?.[1] ?? ''
  const learnerId = await addLearner(database, scene.school, {
    forename: 'Zoë',
    surname: 'Kowalczyk',
  })
  const people: Fields[] = [
    { part: 'target', kind: 'learner', learnerId, name: '' },
    { part: 'witness', kind: 'parent', name: 'Bryn Larch' },
    { part: 'subject', kind: 'agency', name: 'Teasel Brook' },
  ]
  for (const one of people) await web.post(cases(`/${id}/people`), one, lead)
  const noted = { happenedAt: '2026-11-20T08:30', what: note }
  expect((await web.post(cases(`/${id}/steps/note`), noted, lead)).status).toBe(303)
  return id
}

async function addFile(id: string, file: File, description = 'A screenshot'): Promise<string> {
  const words = { stopAnswer: 'no', description, platform: 'x', visibility: 'public', files: file }
  const added = await web.post(`/matters/${id}/evidence`, words, lead)
  const at = added.headers.get('location')?.split('?')[0] ?? ''
  const page = await (await web.get(at, lead)).text()
  return /\/evidence\/files\/[0-9a-f-]{36}/.exec(page)?.[0] ?? ''
}

const ALL = ['chronology', 'statements', 'decisions', 'referrals', 'files']
const form = {
  recipient: 'police',
  to: 'The duty sergeant',
  basis: 'crime',
  reason: 'They asked in writing',
  parts: ALL,
  files: 'covered',
}

/** Whom the page offers to replace at first, and what was seen. */
async function choice(id: string, more: Fields = {}): Promise<Fields> {
  const page = await (await web.get(cases(`/${id}/bundle`), lead)).text()
  const ticked = [...page.matchAll(/<input[^>]*name="replace"[^>]*>/g)]
    .map(([box]) => box)
    .filter((box) => box.includes('checked'))
  const replace = ticked.map((box) => /value="([^"]+)"/.exec(box)?.[1] ?? '')
  return { ...form, replace, ...more }
}

async function looked(id: string, fields: Fields): Promise<{ page: string; seen: string }> {
  const answer = await web.post(cases(`/${id}/bundle/look`), fields, lead)
  const page = await answer.text()
  expect(answer.status, page).toBe(200)
  return { page, seen: /name="seen" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? '' }
}

async function made(id: string, more: Fields = {}): Promise<Record<string, Uint8Array>> {
  const fields = await choice(id, more)
  const { seen } = await looked(id, fields)
  const answer = await web.post(cases(`/${id}/bundle`), { ...fields, seen }, lead)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(answer.headers.get('content-type'), Buffer.from(bytes).toString()).toBe('application/zip')
  expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength))
  return { ...unzipSync(bytes), whole: bytes }
}

const wordsOf = async (files: Record<string, Uint8Array>) =>
  (await readPdf(files['bundle.pdf'] ?? new Uint8Array()))?.words ?? ''

describe('a bundle', () => {
  it('has numbered pages without the names that were to go, and hashes that the receiver can check', async () => {
    const id = await newCase()
    await addFile(id, await drawnPhoto())
    const { whole, ...files } = await made(id, { morePupils: 'Olwen Pryce' })
    const words = await wordsOf(files)
    expect(words).toContain('[Adult A] saw [Pupil B] and [Pupil A] with Teasel')
    expect(words).not.toMatch(/Zoë|Kowalczyk|Olwen|Pryce|Larch/)
    expect(words).toContain('They asked in writing')
    const names = Object.keys(files).sort()
    expect(names.filter((name) => !/^evidence\/001-[0-9a-f]{12}\.jpg$/.test(name))).toEqual([
      'bundle.pdf',
      'hashes.txt',
    ])
    await writeFile(join(folder, 'bundle.zip'), whole ?? '')
    const at = await mkdtemp(join(folder, 'out-'))
    for (const [name, bytes] of Object.entries(files)) {
      await writeFile(join(at, name.replaceAll('/', '_')), bytes)
    }
    const list = Buffer.from(files['hashes.txt'] ?? '').toString()
    await writeFile(join(at, 'list'), list.replaceAll('evidence/', 'evidence_'))
    expect(execFileSync('sha256sum', ['--strict', '-c', 'list'], { cwd: at }).toString()).toMatch(
      /^(?:\S+: OK\n){2}$/,
    )
  })

  it('is looked through first, with all that is left out and every name on the register that still stands in it', async () => {
    await addLearner(database, scene.school, { forename: 'Idris', surname: 'Fernleigh' })
    const id = await newCase('Idris Fernleigh and Zoë. She has asthma.')
    const fields = await choice(id, { passages: 'She has asthma.', parts: ['chronology'] })
    const { page } = await looked(id, fields)
    expect(page).toContain('[Pupil A]. [passage removed]')
    expect(page).toContain('still stand in it: Idris Fernleigh')
    expect(page).toContain('Parts that were not chosen: What was said, Decisions')
    expect(page).not.toContain('asthma.</span>')
  })

  it('is refused when something has changed since, and when it was not looked through', async () => {
    const id = await newCase()
    const fields = await choice(id)
    const { seen } = await looked(id, fields)
    const noted = { happenedAt: '2026-11-20T08:40', what: 'More came in' }
    await web.post(cases(`/${id}/steps/note`), noted, lead)
    for (const one of [seen, '', 'f'.repeat(64)]) {
      const answer = await web.post(cases(`/${id}/bundle`), { ...fields, seen: one }, lead)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Look through it again')
    }
    expect(await bundlesOn(id)).toEqual([])
  })

  it('stands in the register with its digest, and each file has it in its chain of custody', async () => {
    const id = await newCase()
    const file = await addFile(id, await drawnPhoto())
    const { whole = new Uint8Array() } = await made(id)
    const sha256 = createHash('sha256').update(whole).digest('hex')
    const page = await (await web.get(cases(`/${id}/bundle`), lead)).text()
    expect(page).toContain(sha256)
    expect(page).toContain('The duty sergeant')
    expect(page).toContain('Zoë Kowalczyk')
    expect(page).not.toContain('Broken off')
    expect(await actionsOn(id)).toEqual(
      expect.arrayContaining(['bundle.made', 'bundle.delivered', 'evidence.bundled']),
    )
    expect(file).not.toBe('')
    const stolen = await database.read(scene.trustId, async (db) => [
      await db.selectFrom('bundles').selectAll().execute(),
      await db.selectFrom('bundle_names').selectAll().execute(),
    ])
    expect(JSON.stringify(stolen)).not.toMatch(/sergeant|in writing|Kowalczyk|Bryn Larch/)
  })

  it('gives the same letter to the same name, bundle after bundle', async () => {
    const id = await newCase()
    await made(id, { morePupils: 'Olwen Pryce' })
    const again = await wordsOf(await made(id, { morePupils: 'Idris Moss\nolwen  pryce' }))
    expect(again).toContain('[Pupil B] and [Pupil A]')
  })

  it('holds the covered copy in place of the file, the file itself for the police alone, and none in quarantine', async () => {
    const id = await newCase()
    const file = await addFile(id, await drawnPhoto())
    const box = { 'left-1': '10', 'top-1': '10', 'width-1': '30', 'height-1': '30' }
    expect((await web.post(`${file}/cover`, box, lead)).status).toBe(303)
    const stopped = await addFile(id, new File(['other'], 'other.png'))
    expect((await web.post(`${stopped}/quarantine`, {}, lead)).status).toBe(303)
    const pictures = async (more: Fields) => {
      const files = await made(id, more)
      return Object.keys(files).filter((name) => name.startsWith('evidence/'))
    }
    const [covered, ...none] = await pictures({})
    const [came] = await pictures({ files: 'as_came' })
    expect(none).toEqual([])
    expect(covered).not.toBe(came)
    const fields = await choice(id)
    const { page } = await looked(id, fields)
    expect(page).toContain('Files in quarantine: 1')
    expect(page).toContain('Files as they came: 1')
    const panel = { ...fields, recipient: 'panel', files: 'as_came' }
    const refused = await web.post(cases(`/${id}/bundle/look`), panel, lead)
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('to the police alone')
  })

  it('loses nothing that was typed when something is missing, or when somebody changes their mind', async () => {
    const id = await newCase()
    const fields = await choice(id, { to: '', passages: 'One <b>thing</b>', parts: ['decisions'] })
    const wrong = await web.post(cases(`/${id}/bundle/look`), fields, lead)
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain('One &lt;b&gt;thing')
    const back = { ...fields, to: 'Somebody', do: 'change' }
    const page = await (await web.post(cases(`/${id}/bundle/look`), back, lead)).text()
    expect(page).toContain('One &lt;b&gt;thing')
    expect(page.match(/name="parts"[^>]*checked/g)).toHaveLength(1)
  })

  it('is not there for anybody else, nor for whoever was only let in', async () => {
    const id = await newCase()
    const helper = await addPerson(database, scene.school)
    const access = { personId: helper.personId, way: 'given', reason: 'Notes.', noConflict: 'yes' }
    expect((await web.post(cases(`/${id}/access`), access, lead)).status).toBe(303)
    const others = ROLES.filter(({ code }) => code !== 'dsl').map(({ code }) => scene.staff[code])
    for (const one of [...others, helper]) {
      const cookie = await signedIn(database, one, NOW)
      const path = cases(`/${id}/bundle`)
      const answers = [
        await web.get(path, cookie),
        await web.post(path, { ...form, seen: 'a'.repeat(64) }, cookie),
        await web.post(`${path}/look`, form, cookie),
        await web.post(`${path}/look`, {}, cookie),
      ]
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    }
    const elsewhere = `/schools/${scene.other.slug}/cases/${id}/bundle`
    const dsl = await web.post(`${elsewhere}/look`, form, lead)
    expect(dsl.status).toBe(404)
  })
})

function bundlesOn(id: string) {
  return database.read(scene.trustId, (db) =>
    db.selectFrom('bundles').selectAll().where('matter_id', '=', id).execute(),
  )
}

async function actionsOn(id: string): Promise<string[]> {
  const rows = await database.read(scene.trustId, (db) =>
    db.selectFrom('trail_entries').select(['action', 'facts']).execute(),
  )
  return rows
    .filter(({ facts }) => (facts as { matter?: string }).matter === id)
    .map(({ action }) => action)
}

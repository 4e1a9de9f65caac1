import { strToU8 } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { OWN_POLICY } from '../../../../../test/support/document-scene.ts'
import {
  longPolicy,
  pdfFile,
  wordFile,
  wordParagraph,
} from '../../../../../test/support/documents.ts'
import { packNamed } from '../../../../../test/support/policy.ts'
import { addPerson, openWorld, signedIn } from '../../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../../test/support/web.ts'
import { PERMISSIONS } from '../../../../vocabulary/actions.ts'
import { ROLES } from '../../../../vocabulary/roles.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene
let head: string

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database)
  head = await signedIn(database, scene.staff.head)
})

const upload = () => `/schools/${scene.school.slug}/policy/drafts/document`
const file = (bytes: Uint8Array | string, name = 'policy.docx') =>
  new File([typeof bytes === 'string' ? strToU8(bytes) : new Uint8Array(bytes)], name)

/** Bring a document in. @returns where its clauses are bound */
async function bringIn(document: File): Promise<string> {
  await database.write(scene.trustId, (db) =>
    db.updateTable('policy_draft_schools').set({ under_way: false }).execute(),
  )
  const response = await web.post(upload(), { document }, head)
  expect(response.status).toBe(303)
  return response.headers.get('location')?.split('?')[0] ?? ''
}

const html = async (path: string) => (await web.get(path, head)).text()

/** What a form of a page would send. */
function fieldsOf(page: string, marker: string): Record<string, string | string[]> {
  const form =
    page
      .split('<form')
      .find((one) => one.includes(marker))
      ?.split('</form>')[0] ?? ''
  const fields: Record<string, string[]> = {}
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(input)?.[1]
    const value = /value="([^"]*)"/.exec(input)?.[1] ?? ''
    if (name) fields[name] = [...(fields[name] ?? []), value]
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]),
  )
}

describe('a document of a school’s own', () => {
  it('is brought in, bound clause by clause and by section, and can be fetched again', async () => {
    const binding = await bringIn(file(OWN_POLICY, 'ours.md'))
    const draft = binding.replace('/binding', '')
    const page = await html(binding)
    expect(page).toContain('6 left to bind')
    expect(page).toContain('must not accept friend requests')
    expect(page).toContain('Damaged or missing (1)')
    expect(await html(draft)).toContain('6 clauses of your document wait')

    const take = fieldsOf(page, ':1.1"')
    const bound = await web.post(
      `${draft}/bind`,
      { ...take, 'answer.pupil_friending': 'never' },
      head,
    )
    expect(bound.status).toBe(303)
    expect(bound.headers.get('location')).toContain('#clause-1.2')
    // The same form once more is of an older revision.
    expect((await web.post(`${draft}/bind`, take, head)).status).toBe(422)
    const after = await html(`${binding}?show=all`)
    expect(after).toContain('5 left to bind')
    expect(await html(`${draft}/answer?key=pupil_friending`)).toContain('value="never"')

    const original = await web.get(`${draft}/document`, head)
    expect(original.headers.get('content-type')).toBe('application/octet-stream')
    expect(original.headers.get('content-disposition')).toContain('attachment')
    expect(await original.text()).toBe(OWN_POLICY)
  })

  it('has the suggestions of a section taken at one press, where they are much alike', async () => {
    const known = packNamed('maesteg').clauses.filter(
      ({ text, controls }) => text === 'readable' && controls.length > 0,
    )
    const clauses = known.slice(0, 4).map(({ wording }, nth) => `1.${nth + 1} ${wording}`)
    const text = ['# Ours', '## 1. Known', ...clauses, '## 2. Own', '2.1 Lunch is at noon.']
    const binding = await bringIn(file(text.join('\n\n'), 'ours.md'))
    const sent = fieldsOf(await html(binding), 'bind-section')
    const taken = await web.post(binding.replace('/binding', '/bind-section'), sent, head)
    expect(taken.status).toBe(303)
    expect(await html(binding)).toContain('1 left to bind')
    const again = await web.post(binding.replace('/binding', '/bind-section'), sent, head)
    expect(again.status).toBe(422)
  })

  it('is shown as words: what looks like markup in it stays words', async () => {
    const markdown = 'Policy\n\nStaff type &lt;script&gt;alert(1)&lt;/script&gt; in posts.\n'
    const binding = await bringIn(file(`<h1>Policy</h1><p>${markdown}</p>`, '<img src=x>.html'))
    const page = await html(binding)
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('<img src=x')
  })

  it('is known by what is in it, not by its name', async () => {
    const word = wordFile(wordParagraph({ text: 'Staff must not share passwords.' }))
    const page = await html(await bringIn(file(word, 'policy.pdf')))
    expect(page).toContain('a Word document')
    expect(page).toContain('Staff must not share passwords.')
  })

  it('can be long: a PDF comes in page by page, with what was left out', async () => {
    const page = await html(await bringIn(file(await longPolicy(5), 'long.pdf')))
    expect(page).toContain('a PDF of 5 pages')
    expect(page).toContain('40 left to bind')
    expect(page).toContain('Heads and feet of pages')
    expect(page).toContain('Pages of clauses')
  })

  const BAD: readonly (readonly [string, () => Promise<File> | File, string])[] = [
    ['nothing', () => file(new Uint8Array(), 'policy.pdf'), 'This file is empty.'],
    ['21 MB', () => file(new Uint8Array(21 * 1024 * 1024), 'policy.pdf'), 'larger than 20 MB'],
    [
      'a locked PDF',
      async () => file(await pdfFile((pdf) => pdf.text('x'), { userPassword: 'heron' })),
      'locked with a password',
    ],
    [
      'macros',
      () => file(wordFile('', { 'word/vbaProject.bin': 'Sub AutoOpen()' }), 'policy.docm'),
      'None of them was run',
    ],
    ['half a document', async () => file((await longPolicy(2)).subarray(0, 300)), 'is damaged'],
  ]

  it.each(BAD)('is refused in words: %s', async (_, make, says) => {
    const response = await web.post(upload(), { document: await make() }, head)
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page).toContain(says)
    expect(page).toContain('href="#document"')
  })

  it('asks for a file where none was chosen', async () => {
    expect((await web.post(upload(), { document: new File([], '') }, head)).status).toBe(400)
    expect((await web.post(upload(), { other: 'x' }, head)).status).toBe(400)
  })
})

describe('who may bring a document in', () => {
  it.each(ROLES.map((role) => role.code))('%s, as the table says', async (role) => {
    await database.write(scene.trustId, (db) =>
      db.updateTable('policy_draft_schools').set({ under_way: false }).execute(),
    )
    const cookie = await signedIn(database, scene.staff[role])
    const response = await web.post(upload(), { document: file(OWN_POLICY, 'ours.md') }, cookie)
    const may: readonly string[] = PERMISSIONS['policy.write']
    expect(response.status).toBe(may.includes(role) ? 303 : 403)
  })

  it('nobody of another school, and no teacher sees the draft', async () => {
    const binding = await bringIn(file(OWN_POLICY, 'ours.md'))
    const teacher = await addPerson(database, scene.school, 'author')
    for (const stranger of [scene.otherHead, teacher]) {
      const cookie = await signedIn(database, stranger)
      expect((await web.get(binding, cookie)).status).toBe(404)
      expect((await web.get(binding.replace('/binding', '/document'), cookie)).status).toBe(404)
    }
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { openTestInstallation } from '../../../../../test/support/installation.ts'
import { NOW } from '../../../../../test/support/policy.ts'
import {
  drawnPage,
  SCANNED_POLICY,
  scanFile,
  scannedPolicy,
} from '../../../../../test/support/scans.ts'
import { openWorld, signedIn } from '../../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../../test/support/web.ts'
import type { Installation } from '../../../../installation.ts'
import { readPolicyScans } from '../../../../jobs/read-policy-scans.ts'

const SLOW = { timeout: 240_000 }
const database = await openWorld()
let web: Browser
let installation: Installation
let scene: StaffScene
let head: string

beforeAll(async () => {
  web = await openWeb(database)
  installation = await openTestInstallation(database, { now: () => NOW })
  scene = await setStaffScene(database)
  head = await signedIn(database, scene.staff.head)
})

const drafts = () => `/schools/${scene.school.slug}/policy/drafts`
const html = async (path: string) => (await web.get(path, head)).text()

/** Bring a scan in. @returns where it is shown */
async function bringIn(bytes: Uint8Array, name = 'old policy.pdf'): Promise<string> {
  const document = new File([new Uint8Array(bytes)], name)
  const response = await web.post(`${drafts()}/document`, { document, why: 'Found at last' }, head)
  expect(response.status).toBe(303)
  const path = response.headers.get('location') ?? ''
  expect(path).toMatch(/^\/policy-scans\/[0-9a-f-]{36}$/)
  return path
}

const never = new AbortController().signal

describe('a policy that comes in as a scan', () => {
  it(
    'is offered to be read, read page by page though the program ends in between, and becomes clauses',
    SLOW,
    async () => {
      const path = await bringIn(await scannedPolicy())
      expect(await html(path)).toContain('This is a scan: 2 pages, and no text')
      expect(await html(drafts())).toContain('Not read yet')
      await readPolicyScans(installation, never)
      expect(await html(path)).toContain('Read the writing?')

      expect((await web.post(`${path}/read`, {}, head)).status).toBe(303)
      expect(await html(path)).toContain('0 of 2 pages read')
      expect((await web.post(`${path}/clauses`, {}, head)).status).toBe(422)

      // The program is told to end while the first page is in hand.
      const ending = new AbortController()
      const documents = {
        ...installation.documents,
        readPage: (bytes: Uint8Array, page: number) => {
          ending.abort()
          return installation.documents.readPage(bytes, page)
        },
      }
      await readPolicyScans({ ...installation, documents }, ending.signal)
      expect(await html(path)).toContain('1 of 2 pages read')
      expect(await html(drafts())).toContain('1 of 2 read')
      await readPolicyScans(installation, never)
      const read = await html(path)
      expect(read).toContain('The writing is read: 10 lines on 2 pages')
      expect(read).toContain('Every line could be read well')

      const made = await web.post(`${path}/clauses`, {}, head)
      expect(made.status).toBe(303)
      const binding = made.headers.get('location')?.split('?')[0] ?? ''
      const page = await html(`${binding}?show=all`)
      expect(page).toContain('whatever the age of the pupil, and must tell the head teacher')
      expect(page).toContain('A machine read the words off its pages')
      expect(page).toContain('Damaged or missing (0)')
      expect((await web.get(path, head)).status).toBe(404)
      expect(await html(drafts())).toContain('Found at last')
      const original = await web.get(binding.replace('/binding', '/document'), head)
      expect(original.headers.get('content-disposition')).toContain('old%20policy.pdf')
    },
  )

  it(
    'marks what is doubtful as damaged and a page that stops its reader as missing',
    SLOW,
    async () => {
      await database.write(scene.trustId, (db) =>
        db.updateTable('policy_draft_schools').set({ under_way: false }).execute(),
      )
      const sheets = [
        await drawnPage(SCANNED_POLICY[0]),
        await drawnPage(SCANNED_POLICY[1], { smeared: [2] }),
      ]
      const path = await bringIn(await scanFile(sheets))
      await web.post(`${path}/read`, {}, head)
      const documents = {
        ...installation.documents,
        readPage: async (bytes: Uint8Array, page: number) =>
          page === 1
            ? { kind: 'unread' as const, reason: 'It stopped on this page.' }
            : installation.documents.readPage(bytes, page),
      }
      await readPolicyScans({ ...installation, documents }, never)
      const read = await html(path)
      expect(read).toContain('1 of them was hard to read')
      expect(read).toContain('Page 1. It stopped on this page.')
      const made = await web.post(`${path}/clauses`, {}, head)
      const binding = made.headers.get('location')?.split('?')[0] ?? ''
      expect(await html(`${binding}?show=damaged`)).toContain('Damaged or missing (2)')
    },
  )

  it('is one scan however often it comes in, and five wait at most', SLOW, async () => {
    const one = await scanFile([await drawnPage(['Contact'])])
    const first = await bringIn(one)
    expect(await bringIn(one, 'again.pdf')).toBe(first)
    for (const word of ['Photos', 'Comments', 'Channels', 'Review']) {
      await bringIn(await scanFile([await drawnPage([word])]))
    }
    const document = new File([new Uint8Array(await scanFile([await drawnPage(['Six'])]))], '6.pdf')
    const sixth = await web.post(`${drafts()}/document`, { document, why: '' }, head)
    expect(sixth.status).toBe(422)
    expect(await sixth.text()).toContain('5 scans wait here already')
    const dropped = await web.post(`${first}/drop`, {}, head)
    expect(dropped.headers.get('location')).toBe(`${drafts()}?done=scan_dropped`)
    expect((await web.get(first, head)).status).toBe(404)
    expect((await web.post(`${first}/read`, {}, head)).status).toBe(404)
  })

  it('is refused where it has more than 200 pages', SLOW, async () => {
    const sheet = await drawnPage([])
    const bytes = await scanFile(Array.from({ length: 201 }, () => sheet))
    const document = new File([new Uint8Array(bytes)], 'archive.pdf')
    const answer = await web.post(`${drafts()}/document`, { document, why: '' }, head)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('more than 200 pages')
  })

  it('is for those who write policies alone, and forgotten after a month', SLOW, async () => {
    const path = await bringIn(await scanFile([await drawnPage(['Privacy'])]))
    for (const who of ['author', 'governor'] as const) {
      const cookie = await signedIn(database, scene.staff[who])
      expect((await web.get(path, cookie)).status).toBe(404)
      expect((await web.post(`${path}/read`, {}, cookie)).status).toBe(404)
    }
    const later = new Date(NOW.getTime() + 31 * 86_400_000)
    await readPolicyScans({ ...installation, now: () => later }, never)
    expect((await web.get(path, head)).status).toBe(404)
  })
})

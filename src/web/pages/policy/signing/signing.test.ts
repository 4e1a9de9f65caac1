import { beforeAll, describe, expect, it } from 'vitest'
import { packNamed } from '../../../../../test/support/policy.ts'
import { SCANNED_SHEET } from '../../../../../test/support/signing-routes.ts'
import { addPerson, openWorld, signedIn, trailOf } from '../../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../../test/support/web.ts'
import { policyParts, quizFor } from '../../../../policy/index.ts'
import { PERMISSIONS } from '../../../../vocabulary/actions.ts'
import { ROLES } from '../../../../vocabulary/roles.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database)
})

const parts = policyParts(packNamed('maesteg')).length
const at = (path: string) => `/schools/${scene.school.slug}/policy/${path}`

async function readAll(cookie: string): Promise<void> {
  for (let nth = 1; nth <= parts; nth += 1) {
    const response = await web.post(at('read'), { part: String(nth) }, cookie)
    expect(response.status).toBe(303)
  }
}

async function versionIn(cookie: string): Promise<string> {
  const text = await (await web.get(at('sign'), cookie)).text()
  return /name="policyVersionId" value="([^"]+)"/.exec(text)?.[1] ?? ''
}

describe('reading and signing', () => {
  it('leads from the first part to a name under the policy, on record for ever', async () => {
    const cookie = await signedIn(database, await addPerson(database, scene.school))
    const home = await (await web.get('/', cookie)).text()
    expect(home).toContain('Read and sign')
    const first = await web.get(at('sign'), cookie)
    expect(first.status).toBe(303)
    const page = await (await web.get(at('read'), cookie)).text()
    expect(page).toContain(`Part 1 of ${parts}`)
    await readAll(cookie)
    const policyVersionId = await versionIn(cookie)
    const bare = await web.post(at('sign'), { policyVersionId }, cookie)
    expect(bare.status).toBe(422)
    const answer = await bare.text()
    expect(answer).toContain('Error:')
    expect(answer).toContain('not consent to being monitored')
    const form = { policyVersionId, signOffs: 'read_and_understood' }
    expect((await web.post(at('sign'), form, cookie)).status).toBe(303)
    expect(await (await web.get(at('sign'), cookie)).text()).toContain('Signed')
    expect(await (await web.get('/me/signatures', cookie)).text()).toContain('I have read')
    expect(await (await web.get('/', cookie)).text()).not.toContain('Read and sign')
  })

  it('lets nobody jump ahead', async () => {
    const cookie = await signedIn(database, await addPerson(database, scene.school))
    const ahead = await web.get(at('read?part=5'), cookie)
    expect(ahead.status).toBe(303)
    expect(ahead.headers.get('location')).toContain('part=1')
    expect((await web.post(at('read'), { part: '5' }, cookie)).status).toBe(422)
  })

  it.each(['', 'nonsense', '-1', '1e9', '0', '1.5'])(
    'answers part “%s” with the policy',
    async (part) => {
      const cookie = await signedIn(database, await addPerson(database, scene.school))
      const response = await web.get(at(`read?part=${part}`), cookie)
      expect([200, 303]).toContain(response.status)
      expect([303, 422]).toContain((await web.post(at('read'), { part }, cookie)).status)
    },
  )

  it('is not for another school or trust', async () => {
    const stranger = await signedIn(database, scene.otherHead)
    for (const path of ['read', 'sign', 'signatures']) {
      expect((await web.get(at(path), stranger)).status).toBe(404)
    }
  })
})

describe('who has signed', () => {
  it.each(ROLES.map((role) => role.code))('%s sees it where the table says so', async (role) => {
    const allowed: readonly string[] = PERMISSIONS['signing.see']
    const cookie = await signedIn(database, scene.staff[role])
    const { status } = await web.get(at('signatures'), cookie)
    expect(status).toBe(allowed.includes(role) ? 200 : 403)
  })

  it('names everyone to the head, and to a line manager their team alone', async () => {
    const headSees = await (
      await web.get(at('signatures'), await signedIn(database, scene.staff.head))
    ).text()
    expect(headSees).toContain('Not signed yet')
    expect(headSees).toContain('Make a PIN')
    const manager = await signedIn(database, scene.staff.line_manager)
    expect(await (await web.get(at('signatures'), manager)).text()).toContain('in your team')
  })

  it('takes a paper signature once, and a PIN that is shown once', async () => {
    const cleaner = await addPerson(database, scene.school)
    const cookie = await signedIn(database, scene.staff.head)
    const form = { personIds: cleaner.personId, signedOn: '2026-11-19' }
    expect((await web.post(at('signatures'), { ...form, signedOn: 'soon' }, cookie)).status).toBe(
      400,
    )
    const pin = await web.post(at('signatures/pin'), { personId: cleaner.personId }, cookie)
    expect(await pin.text()).toMatch(/>\d{6}</)
    expect((await web.post(at('signatures'), form, cookie)).status).toBe(303)
    expect((await web.post(at('signatures'), form, cookie)).status).toBe(422)
  })
})

describe('a sheet that was signed on paper', () => {
  const sheet = (bytes: Uint8Array<ArrayBuffer> = new Uint8Array(SCANNED_SHEET)) =>
    new File([bytes], 'sheet.pdf', { type: 'application/pdf' })
  const enter = async (names: readonly string[], scan: File) => {
    const cookie = await signedIn(database, scene.staff.head)
    return web.post(at('signatures'), { personIds: names, signedOn: '2026-11-19', scan }, cookie)
  }
  const fresh = async () => (await addPerson(database, scene.school)).personId
  const scanPath = async () => {
    const page = await (
      await web.get(at('signatures'), await signedIn(database, scene.staff.head))
    ).text()
    return /href="([^"]*\/scans\/[^"]+)"/.exec(page)?.[1] ?? ''
  }

  it('is entered with all of its names, and its scan is saved by those alone who keep people', async () => {
    const names = [await fresh(), await fresh()]
    const entered = await enter(names, sheet())
    expect(entered.headers.get('location')).toContain('papers_entered')
    const path = await scanPath()
    const served = await web.get(path, await signedIn(database, scene.staff.head))
    expect(served.status).toBe(200)
    expect(Buffer.from(await served.arrayBuffer())).toEqual(SCANNED_SHEET)
    expect(served.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(served.headers.get('x-content-type-options')).toBe('nosniff')
    expect(served.headers.get('cache-control')).toBe('no-store')
    const trail = await trailOf(database, scene.trustId)
    expect(trail.filter((entry) => entry.startsWith('paper_scan.read'))).toHaveLength(1)
    for (const { code } of ROLES) {
      const { status } = await web.get(path, await signedIn(database, scene.staff[code]))
      const keeps: readonly string[] = PERMISSIONS['people.keep']
      expect([code, status]).toEqual([code, keeps.includes(code) ? 200 : 403])
    }
    expect((await web.get(path, await signedIn(database, scene.otherHead))).status).toBe(404)
  })

  it('is entered whole or not at all', async () => {
    const [early, late] = [await fresh(), await fresh()]
    expect((await enter([early], sheet())).status).toBe(303)
    const again = await enter([early, late], sheet())
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('has signed already')
    expect((await enter([late], sheet())).status).toBe(303)
  })

  it.each([
    ['a text', Buffer.from('Dear all')],
    ['a page of the web', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a PDF with something before it', Buffer.from(' %PDF-1.7')],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s for a scan', async (_, bytes) => {
    const answer = await enter([await fresh()], sheet(new Uint8Array(bytes)))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Error:')
  })

  it('is printed with the words, the names and room to sign', async () => {
    const cookie = await signedIn(database, scene.staff.head)
    const page = await (await web.get(at('signatures/sheet'), cookie)).text()
    expect(page).toContain('I have read')
    expect(page).toContain('not consent to being monitored')
    expect(page).toContain('Morgan Ashdown')
  })
})

describe('questions before signing', () => {
  const setQuestions = async (questions: string) =>
    web.post(
      `/schools/${scene.school.slug}/settings/quiz`,
      { questions },
      await signedIn(database, scene.staff.head),
    )
  const keysIn = (page: string) => [
    ...new Set(
      [
        ...page.matchAll(/type="radio"[^>]*?name="([a-z_]+)"|name="([a-z_]+)"[^>]*?type="radio"/g),
      ].map(([, one, other]) => one ?? other ?? ''),
    ),
  ]

  it('are asked where the school wants them, until each is answered as the policy has it', async () => {
    expect((await setQuestions('3')).status).toBe(303)
    const person = await addPerson(database, scene.school)
    const cookie = await signedIn(database, person)
    await readAll(cookie)
    expect((await web.get(at('sign'), cookie)).headers.get('location')).toContain('/quiz')
    const page = await (await web.get(at('quiz'), cookie)).text()
    const policyVersionId = /name="policyVersionId" value="([^"]+)"/.exec(page)?.[1] ?? ''
    expect(keysIn(page)).toHaveLength(3)
    const skipped = { policyVersionId, signOffs: 'read_and_understood' }
    expect((await web.post(at('sign'), skipped, cookie)).status).toBe(422)
    const wrong = await web.post(at('quiz'), { policyVersionId }, cookie)
    expect(wrong.status).toBe(422)
    const answer = await wrong.text()
    expect(answer).toContain('read the clause and answer again')
    expect(answer).toMatch(/<strong>Clause/)
    const pack = packNamed('maesteg')
    const of = { personId: person.personId, policyVersionId, count: 3 }
    const right = quizFor({ pack, overrides: {} }, of).map((one) => [one.key, one.right])
    const done = await web.post(
      at('quiz'),
      { policyVersionId, ...Object.fromEntries(right) },
      cookie,
    )
    expect(done.headers.get('location')).toContain('/sign')
    expect((await web.post(at('sign'), skipped, cookie)).status).toBe(303)
    expect((await setQuestions('0')).status).toBe(303)
  })

  it.each(['', '1', '6', 'many'])('may not be “%s” in number', async (questions) => {
    expect((await setQuestions(questions)).status).toBe(400)
  })
})

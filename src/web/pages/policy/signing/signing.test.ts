import { beforeAll, describe, expect, it } from 'vitest'
import { packNamed } from '../../../../../test/support/policy.ts'
import { addPerson, openWorld, signedIn } from '../../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../../test/support/web.ts'
import { policyParts } from '../../../../policy/index.ts'
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
    const form = { personId: cleaner.personId, signedOn: '2026-11-19' }
    expect((await web.post(at('signatures'), { ...form, signedOn: 'soon' }, cookie)).status).toBe(
      400,
    )
    const pin = await web.post(at('signatures/pin'), { personId: cleaner.personId }, cookie)
    expect(await pin.text()).toMatch(/>\d{6}</)
    expect((await web.post(at('signatures'), form, cookie)).status).toBe(303)
    expect((await web.post(at('signatures'), form, cookie)).status).toBe(422)
  })
})

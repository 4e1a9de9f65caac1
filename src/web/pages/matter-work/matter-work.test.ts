import { beforeAll, describe, expect, it } from 'vitest'
import { matterAt } from '../../../../test/support/matter-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene
let dsl: string
let matterId: string
let now = NOW

beforeAll(async () => {
  web = await openWeb(database, () => now)
  scene = await setStaffScene(database, 'cambrian')
  dsl = await signedIn(database, scene.staff.dsl)
  matterId = await matterAt(database, scene.school)
})

const at = (path = '') => `/matters/${matterId}${path}`
const takedown = {
  route: 'platform',
  platform: 'instagram',
  reason: 'impersonation',
  reporter: 'victim',
  address: 'https://example.org/<larch>',
  about: 'An account in the teacher’s name',
}

describe('the takedown-tracker', () => {
  it('loses nothing that was typed, and shows an address behind a press and never as a link', async () => {
    const wrong = await web.post(at('/takedowns'), { ...takedown, reason: '' }, dsl)
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain('An account in the teacher’s name')
    const made = await web.post(at('/takedowns'), takedown, dsl)
    expect(made.status).toBe(303)
    const page = await (await web.get(made.headers.get('location') ?? '', dsl)).text()
    expect(page).not.toContain('href="https://example.org')
    expect(page).toContain('&lt;larch&gt;')
    expect(await (await web.get(at('/takedowns'), dsl)).text()).not.toContain('larch')
  })

  it('offers what may come next and nothing else, and waits on the home page after 48 hours', async () => {
    const made = await web.post(at('/takedowns'), takedown, dsl)
    const one = made.headers.get('location')?.split('?')[0] ?? ''
    const before = await (await web.get(one, dsl)).text()
    expect(before).toContain('value="report"')
    expect(before).not.toContain('value="request"')
    expect((await web.post(one, { action: 'request' }, dsl)).status).toBe(422)
    expect((await web.post(one, { action: 'report', words: 'No. 7' }, dsl)).status).toBe(303)
    expect(await (await web.get('/', dsl)).text()).not.toContain('Look whether something is gone')
    now = new Date(NOW.getTime() + 49 * 3_600_000)
    const later = await signedIn(database, scene.staff.dsl, now)
    expect(await (await web.get('/', later)).text()).toContain('Look whether something is gone')
    const head = await signedIn(database, scene.staff.head, now)
    expect(await (await web.get('/', head)).text()).not.toContain('Look whether something is gone')
    now = NOW
  })

  it('fills letters from the record, of the route that is taken alone', async () => {
    const made = await web.post(at('/takedowns'), takedown, dsl)
    const one = made.headers.get('location')?.split('?')[0] ?? ''
    const letter = await web.get(`${one}/letters/to_platform`, dsl)
    expect(await letter.text()).toContain('An account in the teacher’s name')
    expect((await web.get(`${one}/letters/to_staff`, dsl)).status).toBe(404)
    expect((await web.get(`${one}/letters/nothing`, dsl)).status).toBe(404)
  })
})

it('a person is asked by letter only once it was kept and looked through', async () => {
  const { reporter: _, ...asked } = takedown
  const made = await web.post(
    at('/takedowns'),
    { ...asked, route: 'person', person: 'A. Parent' },
    dsl,
  )
  const one = made.headers.get('location')?.split('?')[0] ?? ''
  const first = await web.get(`${one}/letters/to_poster`, dsl)
  expect(first.status).toBe(422)
  expect(await first.text()).not.toContain('Dear A. Parent')
  expect((await web.post(one, { action: 'preserve' }, dsl)).status).toBe(422)
  const evidence = { stopAnswer: 'no', description: 'A post', platform: 'facebook' }
  await web.post(at('/evidence'), { ...evidence, visibility: 'public' }, dsl)
  expect((await web.post(one, { action: 'preserve' }, dsl)).status).toBe(303)
  const looked = { action: 'no_disclosure', words: 'A joke' }
  expect((await web.post(one, looked, dsl)).status).toBe(303)
  const letter = await web.get(`${one}/letters/to_poster`, dsl)
  expect(await letter.text()).toContain('Dear A. Parent')
})

describe('referrals', () => {
  const form = { bodyKey: 'police', reason: 'A threat', chaseOn: '2026-12-01' }

  it('are put on record, chased and closed', async () => {
    expect((await web.post(at('/referrals'), { ...form, reason: '' }, dsl)).status).toBe(400)
    expect((await web.post(at('/referrals'), form, dsl)).status).toBe(303)
    const page = await (await web.get(at('/referrals'), dsl)).text()
    const one = new RegExp(`${at('/referrals')}/[0-9a-f-]{36}`).exec(page)?.[0] ?? ''
    expect((await web.post(one, { kind: 'answered', words: '' }, dsl)).status).toBe(400)
    expect((await web.post(one, { kind: 'answered', words: 'They come' }, dsl)).status).toBe(303)
    expect((await web.post(one, { kind: 'closed', words: 'Done' }, dsl)).status).toBe(303)
    expect((await web.post(one, { kind: 'closed', words: 'Again' }, dsl)).status).toBe(422)
    expect(await (await web.get(at('/referrals'), dsl)).text()).toContain('They come')
  })
})

it('none of it is there for anybody else, and a matter leads to its own page', async () => {
  const head = await signedIn(database, scene.staff.head)
  for (const path of ['', '/takedowns', '/takedowns/new', '/referrals']) {
    expect((await web.get(at(path), head)).status, path).toBe(404)
  }
  expect((await web.post(at('/takedowns'), takedown, head)).status).toBe(404)
  const led = await web.get(at(), dsl)
  expect(led.headers.get('location')).toBe(`/schools/${scene.school.slug}/concerns/${matterId}`)
})

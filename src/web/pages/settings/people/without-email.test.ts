import { beforeAll, expect, it } from 'vitest'
import { openWorld, signedIn } from '../../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../../test/support/web.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene
let cookie: string

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database)
  cookie = await signedIn(database, scene.staff.head)
})

const ADULT = {
  name: 'Nerys Coldbrook',
  position: 'Kitchen assistant',
  kind: 'employee',
  email: '',
}

it('adds somebody without an address, who is offered no way to sign in until they have one', async () => {
  const people = `/schools/${scene.school.slug}/settings/people`
  const added = await web.post(`${people}/new`, ADULT, cookie)
  expect(added.status).toBe(303)
  const address = (added.headers.get('location') ?? '').split('?')[0] ?? ''
  const page = await (await web.get(address, cookie)).text()
  expect(page).toContain('None: they do not sign in')
  expect(page).toContain('/policy/signatures')
  expect(page).not.toContain('Make a link to set a password')
  expect(page).not.toContain('Give a role')
  expect(await (await web.get(people, cookie)).text()).toContain('Does not sign in')
  expect((await web.post(`${address}/link`, {}, cookie)).status).toBe(422)
  const email = 'nerys@larkfield.example'
  const changed = await web.post(`${address}/change`, { ...ADULT, email }, cookie)
  expect(changed.status).toBe(303)
  expect(await (await web.get(address, cookie)).text()).toContain('Make a link to set a password')
})

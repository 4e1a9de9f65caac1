import { beforeAll, describe, expect, it } from 'vitest'
import { openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database, 'cambrian')
})

const at = (path = '') => `/schools/${scene.school.slug}/where-to-report${path}`
const KEY = '/allegations-officer-england'

describe('the contacts-register', () => {
  it('shows everybody whom to turn to, and when it was verified', async () => {
    const page = await (await web.get(at(), await signedIn(database, scene.staff.author))).text()
    expect(page).toContain('href="tel:999"')
    expect(page).toContain('Your school has not entered its number yet.')
    expect(page).toContain('Last verified: never.')
    expect(page).not.toContain('Change or verify')
  })

  it('is kept by the safeguarding lead: a wrong form loses nothing', async () => {
    const dsl = await signedIn(database, scene.staff.dsl)
    expect(await (await web.get(at(KEY), dsl)).text()).toContain('Does it still hold?')
    const form = {
      kind: 'allegations_officer',
      name: 'LADO team',
      whatFor: 'Allegations',
      phone: '01632 960333',
      email: 'nobody at all',
      url: '',
      hours: '',
    }
    const wrong = await web.post(at(KEY), form, dsl)
    expect(wrong.status).toBe(400)
    const again = await wrong.text()
    expect(again).toContain('Enter a whole e-mail address')
    expect(again).toContain('value="01632 960333"')
    expect((await web.post(at(KEY), { ...form, email: '' }, dsl)).status).toBe(303)
    expect(await (await web.get(at(), dsl)).text()).toContain('01632 960333')
    expect((await web.post(at(`${KEY}/verified`), {}, dsl)).status).toBe(303)
    expect((await web.post(at(`${KEY}/removed`), {}, dsl)).status).toBe(422)
  })

  it('is not written by others, and has no page for what is not on it', async () => {
    const author = await signedIn(database, scene.staff.author)
    expect((await web.get(at(KEY), author)).status).toBe(403)
    const dsl = await signedIn(database, scene.staff.dsl)
    expect((await web.get(at('/no-such-body'), dsl)).status).toBe(404)
  })

  it('asks those who keep it to verify it', async () => {
    const home = await web.get('/', await signedIn(database, scene.staff.head))
    expect(await home.text()).toContain('Verify whom to turn to')
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { addPerson, openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'
import { type Action, mayAny } from '../../../vocabulary/actions.ts'
import { ROLES } from '../../../vocabulary/roles.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene
let elsewhere: StaffScene
let personId: string

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database)
  elsewhere = await setStaffScene(database)
  personId = (await addPerson(database, scene.school, 'office')).personId
})

interface Page {
  readonly path: string
  readonly open: readonly Action[]
}

const at = (path: string, ...open: Action[]): Page => ({ path, open })
const SETTINGS: readonly Action[] = [
  'people.keep',
  'school.settings',
  'channel.keep',
  'post.draft',
  'mention.keep',
]

/** Every page of the settings. `ID` stands for an adult of the school. */
const PAGES: readonly Page[] = [
  at('', ...SETTINGS),
  at('/people', 'people.keep'),
  at('/people/new', 'people.keep'),
  at('/people/sign-everyone-out', 'people.keep'),
  at('/people/ID', 'people.keep'),
  at('/people/ID/change', 'people.keep'),
  at('/people/ID/appoint', 'people.keep'),
  at('/people/ID/deputy', 'people.keep'),
  at('/people/ID/leave', 'people.keep'),
  at('/approval', 'school.settings'),
  at('/accounts', 'channel.keep'),
  at('/devices', 'channel.keep', 'post.draft'),
  at('/faces', 'school.settings'),
  at('/mentions', 'mention.keep'),
  at('/texts', 'school.settings'),
]

/** Every form of the settings, each with fields that change nothing where it is let through. */
const FORMS: readonly (Page & { readonly fields: Readonly<Record<string, string>> })[] = [
  { ...at('/people/new', 'people.keep'), fields: { name: '' } },
  { ...at('/people/ID/change', 'people.keep'), fields: { name: '' } },
  { ...at('/people/ID/appoint', 'people.keep'), fields: { role: 'nothing' } },
  { ...at('/people/ID/end-role', 'people.keep'), fields: { appointmentId: randomUUID() } },
  { ...at('/people/ID/deputy', 'people.keep'), fields: { role: 'nothing' } },
  { ...at('/people/ID/end-cover', 'people.keep'), fields: { coverId: randomUUID() } },
  { ...at('/people/ID/link', 'people.keep'), fields: {} },
  { ...at('/people/ID/sign-out', 'people.keep'), fields: {} },
  { ...at('/people/ID/leave', 'people.keep'), fields: { leftOn: 'never' } },
  { ...at('/people/ID/return', 'people.keep'), fields: {} },
  { ...at('/approval', 'school.settings'), fields: { setting: 'post_approver_role' } },
  { ...at('/approval/drop', 'school.settings'), fields: { setting: 'post_approver_role' } },
  { ...at('/devices', 'channel.keep', 'post.draft'), fields: { label: '' } },
  { ...at('/mentions', 'mention.keep'), fields: { name: '' } },
  { ...at('/mentions/end', 'mention.keep'), fields: { permissionId: randomUUID() } },
  { ...at('/texts', 'school.settings'), fields: { seen: 'x' } },
]

const pathFor = (page: Page, slug = scene.school.slug, id = personId) =>
  `/schools/${slug}/settings${page.path.replace('ID', id)}`

const cases = <P extends Page>(pages: readonly P[]) =>
  pages.flatMap((page) =>
    ROLES.map(
      ({ code }) =>
        [page.path || '/', code, page, page.open.some((action) => mayAny([code], action))] as const,
    ),
  )

describe('who may open what: every page, every role', () => {
  it.each(cases(PAGES))('GET %s by %s', async (_, role, page, open) => {
    const cookie = await signedIn(database, scene.staff[role])
    const response = await web.get(pathFor(page), cookie)
    // The trust officer works at every school, so each is found and closed rather than unknown.
    expect(response.status).toBe(open ? 200 : 403)
  })
})

describe('who may send what: every form, every role', () => {
  it.each(cases(FORMS))('POST %s by %s', async (_, role, form, open) => {
    const cookie = await signedIn(database, scene.staff[role])
    const response = await web.post(pathFor(form), form.fields, cookie)
    if (open) expect(response.status).not.toBe(403)
    else expect(response.status).toBe(403)
  })

  it.each(FORMS.map((form) => [form.path, form] as const))(
    'POST %s from a page of somebody else is refused',
    async (_, form) => {
      const cookie = await signedIn(database, scene.staff.head)
      const response = await web.postFromElsewhere(pathFor(form), form.fields, cookie)
      expect(response.status).toBe(403)
    },
  )

  it.each(FORMS.map((form) => [form.path, form] as const))(
    'POST %s without a sign-in keeps what was sent',
    async (_, form) => {
      const response = await web.post(pathFor(form), { ...form.fields, note: 'kept words' })
      expect(response.status).toBe(401)
      expect(await response.text()).toContain('kept words')
    },
  )
})

describe('another school, another trust', () => {
  it.each(PAGES.map((page) => [page.path || '/', page] as const))(
    'GET %s is not found for a head who has nothing to do there',
    async (_, page) => {
      const head = await signedIn(database, scene.otherHead)
      expect((await web.get(pathFor(page), head)).status).toBe(404)
      const stranger = await signedIn(database, elsewhere.staff.head)
      expect((await web.get(pathFor(page), stranger)).status).toBe(404)
    },
  )

  it.each(
    PAGES.filter((page) => page.path.includes('ID')).map((page) => [page.path, page] as const),
  )('GET %s does not find an adult of another trust', async (_, page) => {
    const head = await signedIn(database, scene.staff.head)
    const stranger = elsewhere.staff.office.personId
    expect((await web.get(pathFor(page, undefined, stranger), head)).status).toBe(404)
    expect((await web.get(pathFor(page, undefined, randomUUID()), head)).status).toBe(404)
    expect((await web.get(pathFor(page, undefined, '-'.repeat(36)), head)).status).toBe(404)
  })

  it('the head of one school does not open the record of somebody of another', async () => {
    const head = await signedIn(database, scene.staff.head)
    const path = `/schools/${scene.school.slug}/settings/people/${scene.otherHead.personId}`
    expect((await web.get(path, head)).status).toBe(404)
  })

  it('an administrator of the trust opens every school of it and no other', async () => {
    const admin = await signedIn(database, scene.administrator)
    for (const slug of [scene.school.slug, scene.other.slug]) {
      expect((await web.get(`/schools/${slug}/settings/people`, admin)).status).toBe(200)
    }
    const path = `/schools/${elsewhere.school.slug}/settings/people`
    expect((await web.get(path, admin)).status).toBe(404)
  })
})

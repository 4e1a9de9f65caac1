import { beforeAll, describe, expect, it } from 'vitest'
import { openTestInstallation } from '../../../../test/support/installation.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'
import { may } from '../../../domain/people/index.ts'
import { SITUATIONS } from '../../../policy/advise/index.ts'
import { ROLES, type Role } from '../../../vocabulary/roles.ts'
import { createApp } from '../../app.tsx'
import { WAYS } from './ways.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene
const cookies = new Map<Role, string>()

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database)
  for (const { code } of ROLES) {
    cookies.set(code, await signedIn(database, scene.staff[code], NOW))
  }
})

type Go = keyof typeof WAYS
const CODES = Object.keys(WAYS) as Go[]
const open = (path: string, role: Role) => web.get(path, cookies.get(role))
const hrefOf = (code: Go) =>
  WAYS[code].href({ slug: scene.school.slug, situation: 'linkedin', said: { facts: {} } })

describe('what an answer leads to', () => {
  it.each(CODES)('opens for everybody who is shown its button: %s', async (code) => {
    const { needs } = WAYS[code]
    const rows = await Promise.all(
      ROLES.map(async ({ code: role }) => {
        const shown = !needs || may(scene.staff[role], needs, scene.school.schoolId)
        return [role, shown, (await open(hrefOf(code), role)).status] as const
      }),
    )
    for (const [role, shown, status] of rows) {
      if (shown) expect([role, status]).toEqual([role, 200])
    }
    expect(rows.some(([, shown]) => shown)).toBe(true)
    expect(rows.some(([, , status]) => status >= 500)).toBe(false)
  })

  it('is led to by at least one question each', () => {
    const led = new Set(SITUATIONS.flatMap(({ steps }) => steps.flatMap(({ go }) => go ?? [])))
    expect([...led, 'ask'].filter((code) => !CODES.includes(code as Go))).toEqual([])
    expect(CODES.filter((code) => !led.has(code))).toEqual([])
  })
})

/** Situation, its facts, who asks, and where the button leads. */
const BUTTONS: readonly (readonly [string, string, Role, string])[] = [
  ['linkedin', '', 'author', 'permissions/profiles/new'],
  ['employer-name', 'shows=no', 'author', 'permissions/profiles/new'],
  ['school-in-handle', '', 'author', 'channels/requests'],
  ['post-for-school', '', 'author', 'permissions/work-use/new'],
  ['new-account', 'agreed=no', 'author', 'channels/requests'],
  ['logo', '', 'office', 'permissions/brand/new'],
  ['outside-contributor', '', 'media_officer', 'permissions/friends/new'],
  ['journalist', '', 'head', 'permissions/enquiries/new'],
  ['account-of-a-leaver', '', 'author', 'channels'],
  ['name-adult-in-post', '', 'office', 'settings/mentions'],
  ['fake-account', '', 'author', 'where-to-report'],
  ['fake-account', '', 'author', 'concerns/new'],
  ['worried-about-pupil', 'danger=no', 'office', 'concerns/new'],
  ['colleague-contacts-pupil', 'danger=no&about=yes', 'author', 'concerns/new?past=them'],
  ['head-is-meant', '', 'author', 'concerns/new?past=them'],
  ['pupil-message', 'relation=no&danger=no', 'author', 'contact/report'],
  ['pupil-message', 'relation=no&danger=no', 'author', 'concerns/new?past=them'],
  ['speak-up', 'where=inside', 'governor', 'concerns/new'],
]

describe('the button of a step', () => {
  it.each(BUTTONS)('%s?%s, for %s, leads to %s', async (situation, facts, role, page) => {
    const { slug } = scene.school
    const text = await (await open(`/schools/${slug}/can-i/${situation}?${facts}`, role)).text()
    expect(text).toContain(`href="/schools/${slug}/${page}"`)
  })

  it.each(SITUATIONS.map(({ id }) => id))('stands out once at most: %s', async (id) => {
    const text = await (await open(`/schools/${scene.school.slug}/can-i/${id}`, 'author')).text()
    const [, steps = ''] = text.split('class="gp-answer__steps"')
    const buttons = (steps.split('</ol>')[0] ?? '').match(/class="govuk-button[^"]*"/g) ?? []
    expect(buttons.filter((one) => !one.includes('secondary')).length).toBeLessThanOrEqual(1)
  })

  it.each(['report_concern', 'report_past', 'report_contact', 'see_contact'] as const)(
    'leads to a page that the app has: %s',
    async (code) => {
      const app = createApp(await openTestInstallation(database))
      const pages = app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path)
      const path = WAYS[code].href({ slug: ':slug', situation: '', said: { facts: {} } })
      expect(pages).toContain(path.split('?')[0])
    },
  )

  it('is left out for somebody who may not open its page', async () => {
    const { slug } = scene.school
    const path = `/schools/${slug}/can-i/logo`
    expect(await (await open(path, 'author')).text()).toContain('permissions/brand/new')
    expect(await (await open(path, 'governor')).text()).not.toContain('permissions/brand/new')
  })

  it('is left out where the policy sets nothing apart that could be asked for', async () => {
    const other = await setStaffScene(database, 'cambrian')
    const cookie = await signedIn(database, other.staff.author, NOW)
    const page = await web.get(`/schools/${other.school.slug}/can-i/linkedin`, cookie)
    expect(await page.text()).not.toContain('permissions/profiles/new')
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/web/app.tsx'
import type { App } from '../../src/web/context.ts'
import { openTestInstallation } from '../support/installation.ts'
import { wordsOf } from '../support/page-form.ts'
import { NOW } from '../support/policy.ts'
import { make } from '../support/request.ts'
import { openRouteWorld, type RouteWorld } from '../support/route-world.ts'
import { EVERY_REQUEST } from '../support/routes-with-ids.ts'
import { openWorld, signedIn } from '../support/small-trust.ts'
import { snapshotOf } from '../support/snapshot.ts'

const MEGABYTE = 'word '.repeat(200_000)

const database = await openWorld()
let app: App
let world: RouteWorld

beforeAll(async () => {
  const installation = await openTestInstallation(database)
  app = createApp(installation)
  world = await openRouteWorld(installation)
})

/** Every text that somebody types into a form, with another field that must not be lost. */
const TEXTS = [
  ['POST /learners/:id/restrictions', 'reason'],
  ['POST /learners/:id/contacts', 'name'],
  ['POST /learners/:id/contacts', 'relationship'],
  ['POST /learners/:id/contacts', 'email'],
  ['POST /schools/:slug/register/files/:file', 'name'],
  ['POST /schools/:slug/policy/drafts/document', 'why'],
  ['POST /schools/:slug/settings/people/new', 'name'],
  ['POST /schools/:slug/settings/people/new', 'position'],
  ['POST /schools/:slug/settings/people/new', 'email'],
  ['POST /schools/:slug/settings/people/:id/change', 'name'],
  ['POST /schools/:slug/channels/new', 'name'],
  ['POST /schools/:slug/channels/new', 'address'],
  ['POST /channels/:id/change', 'name'],
  ['POST /channels/:id/change', 'exitPlan'],
  ['POST /channels/:id/change', 'recoveryAddress'],
  ['POST /channels/:id/look', 'seen'],
  ['POST /schools/:slug/contact/report', 'who'],
  ['POST /schools/:slug/contact/report', 'where'],
  ['POST /schools/:slug/contact/report', 'asked'],
  ['POST /schools/:slug/contact/reports/:id/note', 'words'],
  ['POST /schools/:slug/contact/reports/:id/close', 'words'],
  ['POST /schools/:slug/contact/reports/:id/receipt', 'words'],
  ['POST /schools/:slug/contact/permits/new', 'purpose'],
  ['POST /schools/:slug/contact/permits/new', 'place'],
  ['POST /schools/:slug/contact/permits/new', 'device'],
  ['POST /schools/:slug/contact/permits/:id/parents', 'who'],
  ['POST /schools/:slug/contact/permits/:id/unsafe', 'reason'],
  ['POST /schools/:slug/contact/permits/:id/decide', 'reason'],
  ['POST /schools/:slug/contact/permits/:id/log', 'purpose'],
  ['POST /schools/:slug/contact/permits/:id/log', 'summary'],
  ['POST /schools/:slug/contact/permits/:id/end', 'reason'],
  ['POST /channels/:id/close/begin', 'reason'],
  ['POST /channels/:id/close/task', 'words'],
  ['POST /channels/:id/close/finish', 'review'],
  ['POST /schools/:slug/settings/devices', 'label'],
  ['POST /schools/:slug/settings/mentions', 'evidence'],
  ['POST /schools/:slug/settings/texts', 'strapline'],
  ['POST /schools/:slug/settings/texts', 'houseRules'],
  ['POST /schools/:slug/settings/texts', 'knownTerms'],
  ['POST /posts/:id/decide', 'reason'],
  ['POST /posts/:id/take-down', 'takedown_reason'],
  ['POST /takedowns/:id/done', 'proof'],
] as const

describe('a text that cannot be kept', () => {
  const cases = TEXTS.flatMap(([route, field]) => [
    { route, field, what: 'a megabyte', value: MEGABYTE },
    { route, field, what: 'the character NUL', value: 'a\0b' },
  ])

  it.each(cases)('$route: $what as $field is refused in plain words', async (one) => {
    const prepare = EVERY_REQUEST[one.route]
    const asked = await prepare?.(world)
    if (!asked?.sent || 'json' in asked.sent) throw new Error('There is no such form.')
    const others = asked.sent.form.filter(([name]) => name !== one.field)
    const sent = { form: [...others, [one.field, one.value] as const] }
    const cookie = asked.as ? await signedIn(database, asked.as, NOW) : ''
    const before = await ownTables()
    const answer = await make(app, { ...asked, method: 'POST', sent }, { cookie })
    const html = await answer.text()
    expect([400, 413, 422], wordsOf(html).slice(0, 500)).toContain(answer.status)
    expect(html).toContain('<title>Error:')
    expect(html).toMatch(/Shorten|too long|cannot be kept|[Ee]nter|Keep each|Paste/)
    expect(html).not.toMatch(/Too big|Invalid|expected string/)
    expect(await ownTables()).toEqual(before)
  })

  /** Reading a learner's page again is on the trail; nothing else may be. */
  async function ownTables() {
    const tables = Object.entries(await snapshotOf(database, world.trustId))
    return tables.filter(([table]) => !table.startsWith('trail_'))
  }
})

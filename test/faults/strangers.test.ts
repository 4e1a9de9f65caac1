import { beforeAll, describe, expect, it } from 'vitest'
import { ROLES } from '../../src/vocabulary/roles.ts'
import { createApp } from '../../src/web/app.tsx'
import type { App } from '../../src/web/context.ts'
import { listRoutes } from '../../tools/docs/routes.ts'
import { addressOf, type Named, nameThings } from '../support/addresses.ts'
import { openTestInstallation } from '../support/installation.ts'
import { NOW } from '../support/policy.ts'
import { make } from '../support/request.ts'
import { ITS_WORDS, openRouteWorld, type RouteWorld } from '../support/route-world.ts'
import { OPEN_FORMS, SIGNED_IN_FORMS, SIGNED_IN_ROUTES } from '../support/routes-with-ids.ts'
import { addPerson, addSchool, openWorld, signedIn } from '../support/small-trust.ts'
import { snapshotOf } from '../support/snapshot.ts'
import { setStaffScene } from '../support/staff-scene.ts'

/** Routes that the other tables prepare one by one are left to them; every other one is here. */
const PREPARED = new Set(Object.keys({ ...OPEN_FORMS, ...SIGNED_IN_FORMS, ...SIGNED_IN_ROUTES }))
const plain = (path: string) => path.replaceAll(/\{(?:[^{}]|\{[^{}]*\})*\}/g, '')
const routes = listRoutes().filter(({ method, path }) => !PREPARED.has(`${method} ${plain(path)}`))
const named = routes.filter(({ open, path }) => !open && path.includes(':'))
const forms = routes.filter(({ method }) => method === 'POST')

const database = await openWorld()
let app: App
let world: RouteWorld
let things: Named
let strangers: readonly { readonly who: string; readonly cookie: string }[]

beforeAll(async () => {
  const installation = await openTestInstallation(database)
  app = createApp(installation)
  world = await openRouteWorld(installation)
  things = await nameThings(world)
  const scene = await setStaffScene(database)
  const nextDoor = await addSchool(database, world.trustId)
  const people = [
    ...ROLES.map(({ code }) => ({ who: `the ${code} of another trust`, actor: scene.staff[code] })),
    { who: 'the administrator across another trust', actor: scene.administrator },
    { who: 'the office of another school', actor: await addPerson(database, nextDoor, 'office') },
    { who: 'the head of another school', actor: await addPerson(database, nextDoor, 'head') },
  ]
  strangers = await Promise.all(
    people.map(async ({ who, actor }) => ({ who, cookie: await signedIn(database, actor, NOW) })),
  )
})

describe.each(named)('$method $path', ({ method, path }) => {
  it('is not there for strangers, who change nothing and read none of its words', async () => {
    const before = await snapshotOf(database, world.trustId)
    const sent = method === 'POST' ? { sent: { form: [] } } : {}
    const asked = { method: method as 'GET' | 'POST', path: addressOf(path, things), ...sent }
    for (const { who, cookie } of strangers) {
      const answer = await make(app, asked, { cookie })
      expect([403, 404], who).toContain(answer.status)
      const text = await answer.text()
      for (const word of ITS_WORDS) expect(text, who).not.toContain(word)
    }
    expect(await snapshotOf(database, world.trustId)).toEqual(before)
  })
})

describe.each(forms)('$method $path', ({ path }) => {
  it('is refused when it comes from another site, and changes nothing', async () => {
    const cookie = await signedIn(database, world.head, NOW)
    const before = await snapshotOf(database, world.trustId)
    const asked = { method: 'POST' as const, path: addressOf(path, things), sent: { form: [] } }
    const elsewhere = {
      cookie,
      origin: 'https://elsewhere.example',
      'sec-fetch-site': 'cross-site',
    }
    expect((await make(app, asked, elsewhere)).status).toBe(403)
    expect(await snapshotOf(database, world.trustId)).toEqual(before)
  })
})

it('every route is either prepared by hand or can be given an address', () => {
  for (const { path } of [...named, ...forms]) expect(() => addressOf(path, things)).not.toThrow()
})

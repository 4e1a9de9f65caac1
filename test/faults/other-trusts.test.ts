import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/domain/people/index.ts'
import { ROLES } from '../../src/vocabulary/roles.ts'
import { createApp } from '../../src/web/app.tsx'
import type { App } from '../../src/web/context.ts'
import { listRoutes } from '../../tools/docs/routes.ts'
import { openTestInstallation } from '../support/installation.ts'
import { NOW } from '../support/policy.ts'
import { type Asked, make, withOtherIds } from '../support/request.ts'
import { ITS_WORDS, openRouteWorld, type RouteWorld } from '../support/route-world.ts'
import { SIGNED_IN_ROUTES } from '../support/routes-with-ids.ts'
import { addPerson, addSchool, openWorld, signedIn } from '../support/small-trust.ts'
import { snapshotOf } from '../support/snapshot.ts'
import { setStaffScene } from '../support/staff-scene.ts'

interface Stranger {
  readonly who: string
  readonly actor: Actor
  readonly cookie: string
}

const database = await openWorld()
let app: App
let world: RouteWorld
let strangers: readonly Stranger[]

beforeAll(async () => {
  const installation = await openTestInstallation(database)
  app = createApp(installation)
  world = await openRouteWorld(installation)
  strangers = await Promise.all([...(await ofAnotherTrust()), ...(await ofAnotherSchool())])
})

/** Everyone of another trust: each role at a school, and those that count across the trust. */
async function ofAnotherTrust(): Promise<Promise<Stranger>[]> {
  const scene = await setStaffScene(database)
  return [
    ...ROLES.map(({ code }) => stranger(`the ${code} of another trust`, scene.staff[code])),
    stranger('the administrator across another trust', scene.administrator),
    stranger('nobody in particular', await addPerson(database, scene.school)),
  ]
}

/** Everyone of another school of the same trust. */
async function ofAnotherSchool(): Promise<Promise<Stranger>[]> {
  const school = await addSchool(database, world.trustId)
  return ROLES.filter(({ code }) => code !== 'trust_officer').map(async ({ code }) =>
    stranger(`the ${code} of another school`, await addPerson(database, school, code)),
  )
}

async function stranger(who: string, actor: Actor): Promise<Stranger> {
  return { who, actor, cookie: await signedIn(database, actor, NOW) }
}

/** What a stranger is told: everything of the answer but the ids that they sent themselves. */
async function told(asked: Asked, cookie: string): Promise<string> {
  const answer = await make(app, asked, { cookie })
  const text = await answer.text()
  const own = new Set(JSON.stringify(asked).match(/[0-9a-f-]{36}/g) ?? [])
  const plain = text.replaceAll(/[0-9a-f-]{36}/g, (id) => (own.has(id) ? 'an id' : id))
  return `${answer.status} ${answer.headers.get('location') ?? ''}\n${plain}`
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
/** What an address may hold in the place of an id. */
const NO_IDS = ['-'.repeat(36), 'f'.repeat(36), `${randomUUID().slice(0, -3)}%00`, 'x']

const routes = Object.entries(SIGNED_IN_ROUTES)

describe.each(routes)('%s', (route, prepare) => {
  it('is not there for strangers, who change nothing, and is there for its own people', async () => {
    const method = route.startsWith('GET') ? 'GET' : 'POST'
    const asked: Asked = { method, ...(await prepare(world)) }
    const cookie = asked.as ? await signedIn(database, asked.as, NOW) : ''
    const before = await snapshotOf(database, world.trustId)
    const others = new Map<string, string>()
    const nowhere = withOtherIds(asked, (id) => {
      if (!others.has(id)) others.set(id, randomUUID())
      return others.get(id) ?? ''
    })

    for (const { who, cookie } of strangers) {
      const answer = await told(asked, cookie)
      expect(answer, who).toMatch(/^40[34] /)
      for (const word of ITS_WORDS) expect(answer, who).not.toContain(word)
      expect(answer, `${who} learns that it is there`).toBe(await told(nowhere, cookie))
    }
    expect(await snapshotOf(database, world.trustId)).toEqual(before)

    for (const id of NO_IDS) {
      const path = asked.path.replaceAll(UUID, id)
      expect((await make(app, { ...asked, path }, { cookie })).status, path).toBe(404)
    }
    const own = await make(app, asked, { cookie })
    expect([200, 303], await own.text()).toContain(own.status)
  })
})

it('no address behind the sign-in with an id in it is left out', () => {
  const naming = listRoutes()
    .filter(({ open, path }) => !open && path.includes(':'))
    .map(({ method, path }) => `${method} ${path.replaceAll(/\{(?:[^{}]|\{[^{}]*\})*\}/g, '')}`)
  expect(Object.keys(SIGNED_IN_ROUTES).sort()).toEqual(naming.sort())
})

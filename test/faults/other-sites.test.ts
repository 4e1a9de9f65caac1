import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/web/app.tsx'
import type { App } from '../../src/web/context.ts'
import { listRoutes } from '../../tools/docs/routes.ts'
import { ORIGIN, openTestInstallation } from '../support/installation.ts'
import { NOW } from '../support/policy.ts'
import { type Asked, make } from '../support/request.ts'
import { openRouteWorld, type RouteWorld } from '../support/route-world.ts'
import { OPEN_FORMS, SIGNED_IN_FORMS, SIGNED_IN_ROUTES } from '../support/routes-with-ids.ts'
import { openWorld, signedIn } from '../support/small-trust.ts'
import { snapshotOf } from '../support/snapshot.ts'

const database = await openWorld()
let app: App
let world: RouteWorld

beforeAll(async () => {
  const installation = await openTestInstallation(database)
  app = createApp(installation)
  world = await openRouteWorld(installation)
})

/** What a browser sends along when a page of somebody else submits a form or runs a script. */
const FROM_ELSEWHERE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'another site': { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
  'another site in an old browser': { origin: 'https://elsewhere.example' },
  'a neighbour under the same name': {
    origin: 'http://other.gatepost.example',
    'sec-fetch-site': 'same-site',
  },
  'the same name at another port': { origin: `${ORIGIN}:8080`, 'sec-fetch-site': 'same-site' },
  'the same name in the clear or not': { origin: ORIGIN.replace('http:', 'https:') },
  'a page in a sandbox': { origin: 'null', 'sec-fetch-site': 'cross-site' },
  'a page whose address begins like ours': { origin: `${ORIGIN}.elsewhere.example` },
}

const forms = Object.entries({ ...OPEN_FORMS, ...SIGNED_IN_FORMS, ...SIGNED_IN_ROUTES }).filter(
  ([route]) => route.startsWith('POST '),
)

describe.each(forms)('%s', (_, prepare) => {
  it('is refused when it comes from another site, and changes nothing', async () => {
    const asked: Asked = { method: 'POST', ...(await prepare(world)) }
    const cookie = asked.as ? await signedIn(database, asked.as, NOW) : ''
    const before = await snapshotOf(database, world.trustId)
    for (const [from, headers] of Object.entries(FROM_ELSEWHERE)) {
      const answer = await make(app, asked, { cookie, ...headers })
      expect(answer.status, from).toBe(403)
      expect(answer.headers.getSetCookie(), from).toEqual([])
    }
    const plain = { cookie, origin: 'https://elsewhere.example', 'content-type': 'text/plain' }
    expect((await make(app, asked, plain)).status).toBe(403)
    expect(await snapshotOf(database, world.trustId)).toEqual(before)
    expect((await make(app, asked, { cookie })).status).not.toBe(500)
  })

  it('is asked for by no script of another site: nothing is allowed beforehand', async () => {
    const { path } = await prepare(world)
    const answer = await app.request(`${ORIGIN}${path}`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    const allowed = [...answer.headers.keys()].filter((name) => name.startsWith('access-control'))
    expect(allowed).toEqual([])
  })
})

it('no form is left out', () => {
  const posts = listRoutes()
    .filter(({ method }) => method === 'POST')
    .map(({ method, path }) => `${method} ${path.replaceAll(/\{(?:[^{}]|\{[^{}]*\})*\}/g, '')}`)
  expect(forms.map(([route]) => route).sort()).toEqual(posts.sort())
})

it('no address changes anything in another way than by POST', () => {
  const methods = new Set(listRoutes().map(({ method }) => method))
  expect([...methods].sort()).toEqual(['GET', 'POST'])
})

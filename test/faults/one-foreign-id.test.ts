import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../src/db/open-database.ts'
import { createApp } from '../../src/web/app.tsx'
import type { App } from '../../src/web/context.ts'
import { listRoutes } from '../../tools/docs/routes.ts'
import { openTestInstallation } from '../support/installation.ts'
import { NOW } from '../support/policy.ts'
import { type Asked, idsIn, make, withOtherIds } from '../support/request.ts'
import { openRouteWorld, type RouteWorld } from '../support/route-world.ts'
import { EVERY_REQUEST, type Prepare } from '../support/routes-with-ids.ts'
import { openWorld, signedIn, trailOf } from '../support/small-trust.ts'
import { snapshotOf } from '../support/snapshot.ts'

interface Worlds {
  readonly database: Database
  readonly app: App
  readonly own: RouteWorld
  readonly elsewhere: Readonly<Record<'another trust' | 'another school', RouteWorld>>
}

async function openWorlds(): Promise<Worlds> {
  const database = await openWorld()
  const installation = await openTestInstallation(database)
  // A photo looked through between two answers would tell them apart.
  const lookout = { ...installation.lookout, soon: () => undefined }
  const own = await openRouteWorld(installation)
  const elsewhere = {
    'another trust': await openRouteWorld(installation),
    'another school': await openRouteWorld(installation, own.trustId),
  }
  return { database, app: createApp({ ...installation, lookout }), own, elsewhere }
}

/** What these name in their bodies is looked up and kept nowhere: a stranger's id is passed over. */
const PASSED_OVER = new Set([
  'POST /posts/:id/check',
  'POST /posts/:id/learners',
  'POST /posts/:id/photos',
  'POST /posts/:id/seen',
])

/** Adults work for the trust: those of another school of it may be chosen here. */
const ADULT_OF_THE_TRUST = new Set(['lineManagerId', 'personId', 'searcherId'])

/** A form makes these up itself, so that it counts once however often it is sent: any will do. */
const MADE_BY_THE_FORM = new Set(['once', 'reportId'])

/** Each time these make something with an id of its own. */
const MAKES_ANEW = new Set(['photos'])

/** What a school shows to everybody and takes from everybody: the address names it and nothing else. */
const PUBLIC = new Set(
  [
    'GET ',
    'GET /channels',
    'GET /channels.json',
    'GET /channels.txt',
    'GET /comment',
    'POST /comment',
    'GET /concern',
    'GET /concern/:teller',
    'POST /concern/:teller',
    'POST /concern/files',
    'GET /concern/return',
    'POST /concern/return',
    'GET /concern/speaking-up',
    'GET /crest.svg',
    'GET /feed.atom',
    'GET /feed.json',
    'GET /house-rules',
    'GET /policy',
    'GET /policy.pdf',
    'GET /policy.txt',
    'GET /policy/other-format',
    'POST /policy/other-format',
    'GET /responsible',
    'GET /terms',
  ].map((route) => route.replace(' ', ' /s/:slug')),
)

interface Place {
  readonly id: string
  readonly foreign: string
  readonly field: string
}

/** Where the request names something, and what stands in the same place of a stranger's request. */
function placesOf(asked: Asked, stranger: Asked): Place[] {
  const theirs = idsIn(stranger)
  const ours = idsIn(asked)
  expect(ours.map(({ field }) => field)).toEqual(theirs.map(({ field }) => field))
  const places = ours.map((one, nth) => ({ ...one, foreign: theirs[nth]?.id ?? '' }))
  return [...new Map(places.map((place) => [place.id, place])).values()]
}

/** What is answered, without the ids that were sent; new things have new ids each time. */
async function told(app: App, asked: Asked, cookie: string): Promise<string> {
  const answer = await make(app, asked, { cookie })
  const sent = new Set(idsIn(asked).map(({ id }) => id))
  const text = (await answer.text()).replaceAll(/[0-9a-f-]{36}/g, (id) =>
    sent.has(id) || MAKES_ANEW.has(asked.path.replace(/.*\//, '')) ? 'an id' : id,
  )
  const settled = text.replaceAll(/name="once" value="[^"]*"/g, 'name="once"')
  return `${answer.status} ${answer.headers.get('location') ?? ''}\n${settled}`
}

/**
 * All that both trusts have. One's own page that comes back with the fault was read, and says so on
 * the trail: that entry is left out.
 */
async function everything({ database, own, elsewhere }: Worlds) {
  const stranger = await snapshotOf(database, elsewhere['another trust'].trustId)
  const ours = Object.entries(await snapshotOf(database, own.trustId))
  const trail = await trailOf(database, own.trustId)
  return {
    stranger,
    ours: Object.fromEntries(ours.filter(([table]) => !table.startsWith('trail_'))),
    trail: trail.filter((entry) => !/^[a-z_]+\.(?:read|listed) /.test(entry)),
  }
}

const HANDFUL = 40

const routes = Object.entries(EVERY_REQUEST).filter(([route]) => !PUBLIC.has(route))

/** Each handful has a database of its own: what the others made would be read over and over. */
const handfuls = Array.from({ length: Math.ceil(routes.length / HANDFUL) }, (_, nth) =>
  routes.slice(nth * HANDFUL, (nth + 1) * HANDFUL),
)

describe.each(handfuls.map((handful) => ({ handful })))('', async ({ handful }) => {
  const worlds = await openWorlds()
  const { app, own, elsewhere, database } = worlds

  describe.each(handful)('%s', (route, prepare: Prepare) => {
    it.each(['another trust', 'another school'] as const)(
      'does nothing for one’s own people when any one id in it is of %s, and works without',
      async (of) => {
        const method = route.startsWith('GET') ? 'GET' : 'POST'
        const asked: Asked = { method, ...(await prepare(own)) }
        const places = placesOf(asked, { method, ...(await prepare(elsewhere[of])) })
        const cookie = asked.as ? await signedIn(database, asked.as, NOW) : (asked.cookie ?? '')
        const before = await everything(worlds)
        for (const { id, foreign, field } of places) {
          if (foreign === id || MADE_BY_THE_FORM.has(field)) continue
          if (of === 'another school' && ADULT_OF_THE_TRUST.has(field)) continue
          const naming = (other: string) => withOtherIds(asked, (one) => (one === id ? other : one))
          const answer = await told(app, naming(foreign), cookie)
          const where = `${field} ${foreign}`
          const passedOver = PASSED_OVER.has(route) && field !== 'the address'
          expect(answer.slice(0, 3), where).toMatch(passedOver ? /^(?:200|4\d\d)/ : /^4/)
          const nothing = await told(app, naming(randomUUID()), cookie)
          expect(answer, `${where} is told apart from nothing`).toBe(nothing)
          const after = await everything(worlds)
          if (passedOver) expect(after.stranger, where).toEqual(before.stranger)
          else expect(after, where).toEqual(before)
        }
        const answer = await make(app, asked, { cookie })
        expect([200, 303], await answer.text()).toContain(answer.status)
      },
    )
  })
})

it('no form and no address with an id in it is left out', () => {
  const there = listRoutes()
    .filter(({ method, path }) => method === 'POST' || path.includes(':'))
    .map(({ method, path }) => `${method} ${path.replaceAll(/\{(?:[^{}]|\{[^{}]*\})*\}/g, '')}`)
    .filter((route) => !PUBLIC.has(route))
  const asked = new Set(routes.map(([route]) => route.replace(/ \(.*\)$/, '')))
  expect([...asked].sort()).toEqual(there.sort())
})

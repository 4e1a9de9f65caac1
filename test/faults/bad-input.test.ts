import { Writable } from 'node:stream'
import fc from 'fast-check'
import { pino } from 'pino'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/db/open-database.ts'
import { createApp } from '../../src/web/app.tsx'
import type { App } from '../../src/web/context.ts'
import { listRoutes } from '../../tools/docs/routes.ts'
import { ORIGIN, openTestInstallation } from '../support/installation.ts'
import type { FormField } from '../support/page-form.ts'
import { NOW } from '../support/policy.ts'
import { type Asked, make } from '../support/request.ts'
import { openRouteWorld, type RouteWorld } from '../support/route-world.ts'
import { EVERY_REQUEST } from '../support/routes-with-ids.ts'
import { openWorld, signedIn } from '../support/small-trust.ts'

const MEGABYTE = 'word '.repeat(200_000)

/** What nobody types into a field, and what may come all the same. */
const VALUES: Readonly<Record<string, string>> = {
  nothing: '',
  'white space': ' \r\n\t\u00a0',
  'the character NUL': 'a\0b',
  'NUL alone': '\0',
  'a lone surrogate': 'a\ud800b',
  'a right-to-left override': 'abc\u202egpj.exe',
  'a megabyte': MEGABYTE,
  'the 31st of February': '2026-02-31',
  'the year nought': '0000-01-01',
  'a day long past': '0001-01-01',
  'the last day of all': '9999-12-31',
  'a day beyond it': '+275760-09-13',
  'a negative number': '-1',
  'a number beyond any column': '99999999999999999999',
  'a number that is none': '1e309',
  'a made-up id': 'ffffffff-ffff-4fff-bfff-ffffffffffff',
  'a quote and a comment': `'; drop table learners; --`,
  markup: '"><script>alert(1)</script>',
  'the name of a built-in': '__proto__',
}

/** Forms that are one button. */
const NO_FIELDS = new Set([
  'POST /channels/:id/archive',
  'POST /channels/:id/close/drop',
  'POST /evidence/files/:fileId/download',
  'POST /evidence/files/:fileId/quarantine',
  'POST /family/:token',
  'POST /family/finish',
  'POST /family/objections/:objectionId/lift',
  'POST /kiosk/close',
  'POST /me/sign-out-everywhere',
  'POST /policy-scans/:id/clauses',
  'POST /policy-scans/:id/drop',
  'POST /policy-scans/:id/read',
  'POST /posts/:id/video',
  'POST /posts/:id/videos/:videoId',
  'POST /posts/:id/videos/:videoId/drop',
  'POST /posts/:id/withdraw',
  'POST /publications/:id/again',
  'POST /publications/:id/seen',
  'POST /publications/:id/to-hand',
  'POST /schools/:slug/cases/:id/restriction/end',
  'POST /schools/:slug/channels/requests',
  'POST /schools/:slug/channels/requests/:id/copy',
  'POST /schools/:slug/channels/requests/:id/withdraw',
  'POST /schools/:slug/comments/handed-over/:id',
  'POST /schools/:slug/comments/posts/:id/end',
  'POST /schools/:slug/concerns/:id/reopen',
  'POST /schools/:slug/concerns/:id/unlink',
  'POST /schools/:slug/concerns/from-comment/:id',
  'POST /schools/:slug/contact/permits/:id/attest',
  'POST /schools/:slug/contact/permits/:id/look',
  'POST /schools/:slug/contact/permits/:id/withdraw',
  'POST /schools/:slug/contact/reports/:id/acknowledge',
  'POST /schools/:slug/kiosk',
  'POST /schools/:slug/permissions/:kind/:id/withdraw',
  'POST /schools/:slug/questions/:id/withdraw',
  'POST /schools/:slug/register/import',
  'POST /schools/:slug/register/imports/:import/apply',
  'POST /schools/:slug/register/imports/:import/discard',
  'POST /schools/:slug/settings/accounts/:id/leave',
  'POST /schools/:slug/settings/mail/test',
  'POST /schools/:slug/settings/people/:id/link',
  'POST /schools/:slug/settings/people/:id/mail-link',
  'POST /schools/:slug/settings/people/:id/return',
  'POST /schools/:slug/settings/people/:id/sign-out',
  'POST /schools/:slug/settings/people/sign-everyone-out',
  'POST /schools/:slug/where-to-report/:key/removed',
  'POST /schools/:slug/where-to-report/:key/verified',
  'POST /sign-out',
  'POST /trail/check',
  'POST /trail/export',
  'POST /trail/safeguarding/check',
  'POST /trail/safeguarding/export',
])

const errors: string[] = []
const log = pino(
  { level: 'warn' },
  new Writable({
    write(line, _, done) {
      errors.push(String(line).slice(0, 2_000))
      done()
    },
  }),
)

let database: Database
let app: App
let world: RouteWorld

/** Each handful of routes has a world of its own: what the others made would be read over and over. */
async function openOwnWorld(): Promise<void> {
  database = await openWorld()
  const installation = await openTestInstallation(database, { log })
  app = createApp(installation)
  world = await openRouteWorld(installation)
}

const HANDFUL = 40

function inHandfuls(routes: readonly string[]): { readonly handful: readonly string[] }[] {
  return Array.from({ length: Math.ceil(routes.length / HANDFUL) }, (_, nth) => ({
    handful: routes.slice(nth * HANDFUL, (nth + 1) * HANDFUL),
  }))
}

/** Make it, and say what became of it where that is nobody's fault but ours. */
async function unanswered(asked: Asked, cookie: string, headers = {}): Promise<string | undefined> {
  errors.length = 0
  const answer = await make(app, asked, { cookie, ...headers })
  await answer.arrayBuffer()
  // What the database refuses was not parsed at the edge, whatever the answer says.
  const refused = errors.some((line) => /"code":"22/.test(line))
  return answer.status < 500 && !refused ? undefined : `${answer.status} ${errors.join(' ')}`
}

async function prepared(route: string): Promise<{ asked: Asked; cookie: string }> {
  const method = route.startsWith('GET') ? 'GET' : 'POST'
  const prepare = EVERY_REQUEST[route]
  if (!prepare) throw new Error(`Nobody has prepared ${route}.`)
  const asked: Asked = { method, ...(await prepare(world)) }
  const cookie = asked.as ? await signedIn(database, asked.as, NOW) : (asked.cookie ?? '')
  return { asked, cookie }
}

/** The form with one of its fields given another value; that of a JSON body likewise. */
function withField(asked: Asked, name: string, value: string): Asked {
  const { sent } = asked
  if (!sent) return asked
  if ('json' in sent) {
    const swap = (key: string, held: unknown): unknown =>
      key === name && typeof held === 'string' ? value : held
    const json: unknown = JSON.parse(JSON.stringify(sent.json), swap)
    const { fields } = json as { readonly fields?: readonly FormField[] }
    const swapped = fields?.map(([key, held]) => [key, key === name ? value : held])
    return { ...asked, sent: { json: fields ? { ...(json as object), fields: swapped } : json } }
  }
  const form = sent.form.map(([key, held]) => [key, key === name ? value : held] as const)
  return { ...asked, sent: { ...sent, form } }
}

function namesIn({ sent }: Asked): string[] {
  if (!sent) return []
  if (!('json' in sent)) return [...new Set(sent.form.map(([name]) => name))]
  const { fields = [], ...others } = sent.json as { readonly fields?: readonly FormField[] }
  const own = fields.map(([name]) => name).filter((name) => name !== 'intent')
  return [...new Set([...own, ...Object.keys(others)])]
}

const posts = Object.keys(EVERY_REQUEST).filter((route) => route.startsWith('POST '))
const withFields = posts.filter((route) => !NO_FIELDS.has(route))

describe.each(inHandfuls(withFields))('', ({ handful }) => {
  beforeAll(openOwnWorld)

  describe.each(handful)('%s', (route) => {
    it('has an answer for whatever stands in any of its fields', async () => {
      const { asked, cookie } = await prepared(route)
      expect(namesIn(asked)).not.toEqual([])
      for (const name of namesIn(asked)) {
        for (const [what, value] of Object.entries(VALUES)) {
          const fault = await unanswered(withField(asked, name, value), cookie)
          expect(fault, `${what} as ${name}`).toBeUndefined()
        }
      }
    })
  })
})

/** Bodies that no page of ours sends. */
function bodiesFor(asked: Asked): Record<string, RequestInit> {
  const form = asked.sent && 'form' in asked.sent ? asked.sent.form : []
  const twice = new URLSearchParams([...form, ...form].map(([name, value]) => [name, value]))
  const lists = new URLSearchParams(form.map(([name, value]) => [`${name}[]`, value]))
  const many = new URLSearchParams(
    Array.from({ length: 20_000 }, (_, nth) => [`f${nth}`, 'x'] as [string, string]),
  )
  const files = new FormData()
  for (const [name] of form) files.append(name, new File(['x'], '../../a\0"\n.jpg'))
  files.append('photos', new File(['x'], `${'\u202e'.repeat(300)}.jpg`))
  files.append('file', new File(['x'], 'x'.repeat(300)))
  const typed = (type: string, body: string) => ({ headers: { 'content-type': type }, body })
  return {
    'no body': {},
    'every field twice': { body: twice },
    'fields as lists': { body: lists },
    'twenty thousand fields': { body: many },
    'files in the place of text': { body: files },
    'a form of parts without a boundary': typed('multipart/form-data', 'x'),
    'a form of parts that breaks off': typed(
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nhalf',
    ),
    'JSON that is none': typed('application/json', '{"fields":'),
    'JSON of another kind': typed('application/json', '[null,1,"x"]'),
    'built-ins as JSON': typed(
      'application/json',
      '{"__proto__":{"x":1},"fields":[["__proto__","x"]]}',
    ),
    'plain text': typed('text/plain', 'a=b'),
    'a kind that there is not': typed('x/y; charset=utf-7', 'a=b'),
    'bytes that are no text': {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: Uint8Array.from([0xff, 0xfe, 0x3d, 0xc0, 0x80, 0x26, 0x25]),
    },
  }
}

describe.each(inHandfuls(posts))('', ({ handful }) => {
  beforeAll(openOwnWorld)

  describe.each(handful)('%s', (route) => {
    it('has an answer for bodies that no page sends', async () => {
      const { asked, cookie } = await prepared(route)
      for (const [what, init] of Object.entries(bodiesFor(asked))) {
        errors.length = 0
        const answer = await app.request(`${ORIGIN}${asked.path}`, {
          ...init,
          method: 'POST',
          headers: { ...init.headers, cookie, origin: ORIGIN },
        })
        await answer.arrayBuffer()
        expect(answer.status, `${what}: ${errors.join(' ')}`).toBeLessThan(500)
      }
    })
  })
})

const QUERY = [
  ...['q', 'version', 'text', 'yearGroup', 'className', 'status', 'state', 'after', 'columns'],
  ...['change', 'show', 'before', 'school', 'kind', 'about', 'at', 'id', 'name', 'next', 'saved'],
  ...['done', 'page'],
]

describe('addresses', () => {
  const gets = listRoutes().filter(({ method }) => method === 'GET')
  const pages = gets.map(({ path }) => `GET ${plain(path)}`)

  beforeAll(async () => {
    await openOwnWorld()
    // So that every list and every table has something in it.
    for (const route of posts) await prepared(route)
  })

  it.each(pages)('%s has an answer for whatever stands in its query', async (route) => {
    const { asked, cookie } = EVERY_REQUEST[route] ? await prepared(route) : await asHead(route)
    const short = Object.entries(VALUES).filter(([, value]) => value.length < 1_000)
    for (const [what, value] of short) {
      const query = QUERY.map((name) => `${name}=${encoded(value)}`).join('&')
      const path = `${asked.path}?${query}&${QUERY[0]}=again&x[]=1`
      expect(await unanswered({ ...asked, path }, cookie), what).toBeUndefined()
    }
  })

  const someId = 'ffffffff-ffff-4fff-bfff-ffffffffffff'
  it.each([
    ['GET /s/:slug', `at=%2B275760-09-13&id=${someId}`],
    ['GET /s/:slug', `at=-271821-04-20&id=${someId}`],
    ['GET /s/:slug', `at=0000-01-01&id=${someId}`],
    ['GET /posts', `before=9999999999999.${someId}`],
    ['GET /posts', `before=0000000000000.${'-'.repeat(36)}`],
    ['GET /trail', 'before=9007199254740991'],
    ['GET /trail', `about=learner:${'-'.repeat(36)}`],
    ['GET /schools/:slug/register', `after=${someId}&text=${'%25'.repeat(100)}`],
    ['GET /schools/:slug/register', `text=${'a'.repeat(5_000)}`],
    ['GET /schools/:slug/register/imports/:import', 'after=2147483648'],
    ['GET /schools/:slug/register/imports/:import', 'after=-1'],
  ])('%s has an answer for ?%s', async (route, query) => {
    const { asked, cookie } = EVERY_REQUEST[route] ? await prepared(route) : await asHead(route)
    expect(await unanswered({ ...asked, path: `${asked.path}?${query}` }, cookie)).toBeUndefined()
  })

  it('have an answer whatever stands in each of their parts', async () => {
    const cookie = await signedIn(database, world.head, NOW)
    const part = fc.oneof(
      fc.constantFrom(...Object.values(VALUES).filter((value) => value.length < 1_000), '..', '%'),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.uuid(),
    )
    const check = async (at: number, parts: readonly string[]) => {
      const route = gets[at % gets.length]
      let nth = 0
      const path = plain(route?.path ?? '/').replaceAll(/:\w+|\*/g, () => {
        nth += 1
        return encoded(parts[nth % parts.length] ?? '')
      })
      const fault = await unanswered({ method: 'GET', path }, cookie)
      expect(fault, path).toBeUndefined()
    }
    const routes = fc.nat(gets.length - 1)
    const parts = fc.array(part, { minLength: 1, maxLength: 3 })
    await fc.assert(fc.asyncProperty(routes, parts, check), { numRuns: 300 })
  })

  async function asHead(route: string) {
    const path = route.replace('GET ', '').replace(':slug', world.slug).replace('*', 'x')
    return {
      asked: { method: 'GET', path } as Asked,
      cookie: await signedIn(database, world.head, NOW),
    }
  }
})

function plain(path: string): string {
  return path.replaceAll(/\{(?:[^{}]|\{[^{}]*\})*\}/g, '')
}

/** As a browser writes it; what is no text it writes as U+FFFD. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../src/db/open-database.ts'
import { findMatter, whoMayKnow } from '../../src/domain/need-to-know/index.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import {
  createTrailKeeper,
  generateSigningKey,
  readSigningKey,
  sealTrail,
} from '../../src/domain/trail/index.ts'
import type { Installation } from '../../src/installation.ts'
import { openLog } from '../../src/log.ts'
import { createApp } from '../../src/web/app.tsx'
import type { App } from '../../src/web/context.ts'
import { listRoutes } from '../../tools/docs/routes.ts'
import { afterFile } from '../support/after-file.ts'
import { openTestInstallation } from '../support/installation.ts'
import { NOW } from '../support/policy.ts'
import { copyOf, openTestDatabase, type TestDatabase } from '../support/postgres.ts'
import { make } from '../support/request.ts'
import { openRouteWorld, type RouteWorld } from '../support/route-world.ts'
import { EVERY_REQUEST } from '../support/routes-with-ids.ts'
import { keepSecretFiles, SECRET_FILE_WORDS } from '../support/secret-files.ts'
import { keepSecrets, SECRET_WORDS } from '../support/secret-matters.ts'
import { addPerson, signedIn } from '../support/small-trust.ts'
import { isKeptAnywhere, rowsOf } from '../support/snapshot.ts'
import { addAcross } from '../support/staff-scene.ts'

/*
 * Two copies of one trust, alike in everything but this: in the second there are a concern with a picture
 * that was sent in, a low-level concern, and a case about somebody, with links and a bundle. Everybody who must not know of them opens every address of the app in
 * both; what they are answered must be the same to the letter.
 */

const key = readSigningKey(generateSigningKey())
const SUBJECTS = ['head', 'dsl', 'chair', 'trust_officer', 'author'] as const
type Subject = (typeof SUBJECTS)[number]

interface Copy {
  readonly installation: Installation
  readonly app: App
  readonly logged: string[]
}

let base: TestDatabase
let first: Installation
let world: RouteWorld
let people: Readonly<Record<string, Actor>>
let cookies: Readonly<Record<string, string>>
/** One address for every route that is opened, as its own people would open it. */
let addresses: ReadonlyMap<string, string>
let known: ReadonlySet<string>
/** What each of them is answered where there is nothing to know. */
const plain = new Map<string, ReadonlyMap<string, string>>()
let mailedBefore: readonly string[]

beforeAll(async () => {
  base = await openTestDatabase()
  const database = openOn(base.appUrl)
  first = await openTestInstallation(database)
  world = await openRouteWorld(first)
  people = {
    head: world.head,
    dsl: world.dsl,
    chair: await addPerson(database, world, 'chair', 'governor'),
    trust_officer: await addAcross(database, world.trustId, 'trust_officer'),
    administrator: world.administrator,
    author: world.author,
    colleague: await addPerson(database, world),
    reporter: await addPerson(database, world, 'office'),
  }
  addresses = await addressesOf(world)
  const signed: Record<string, string> = {}
  for (const [name, actor] of Object.entries(people)) signed[name] = await signedIn(database, actor)
  cookies = signed
  await first.lookout.settled()
  known = await idsIn(database, world.trustId)
  await database.close()
  const without = await openCopy()
  for (const name of Object.keys(people)) plain.set(name, await walk(without, name))
  mailedBefore = await mailedIn(without)
  await without.installation.database.close()
}, 600_000)

function openOn(url: string): Database {
  return openDatabase({
    url,
    beforeCommit: (db, trustId) => sealTrail(db, trustId, { key, now: NOW }),
  })
}

/** The same trust once more, with the same keys and files. */
async function openCopy(): Promise<Copy> {
  const logged: string[] = []
  const { media, evidence, caseKeys, accountKeys, secret } = first
  const database = openOn((await copyOf(base.name)).appUrl)
  const dataFolder = await mkdtemp(join(tmpdir(), 'gatepost-twin-'))
  afterFile(() => rm(dataFolder, { recursive: true }))
  const installation = await openTestInstallation(database, {
    media,
    evidence,
    caseKeys,
    accountKeys,
    secret,
    trail: createTrailKeeper({ database, key, dataFolder, onFault: () => undefined }),
    log: openLog('trace', { write: (line: string) => logged.push(line) }),
  })
  return { installation, app: createApp(installation), logged }
}

const SECOND_BOOK = 'GET /trail/safeguarding'
/** What stands for an id that is not in the first copy. */
const NEW = 'a new id'
const PATTERN = /\{(?:[^{}]|\{[^{}]*\})*\}/g

async function addressesOf(own: RouteWorld): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const { method, path } of listRoutes()) {
    if (method !== 'GET') continue
    const route = `GET ${path.replaceAll(PATTERN, '')}`
    const prepare = EVERY_REQUEST[route]
    found.set(
      route,
      prepare
        ? (await prepare(own)).path
        : path.replace(':slug', own.slug).replace(':teller', 'parent'),
    )
  }
  return found
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

async function idsIn(database: Database, trustId: string): Promise<ReadonlySet<string>> {
  return new Set((await rowsOf(database, trustId)).flatMap((row) => row.match(UUID) ?? []))
}

/** What somebody is answered at every address, without what is made anew for each page. */
async function walk(copy: Copy, name: string): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>()
  const cookie = cookies[name] ?? ''
  for (const [route, path] of addresses) {
    const answer = await make(copy.app, { method: 'GET', path }, { cookie })
    const bytes = await bytesOf(answer)
    // What a page sets going is over before the next is opened, as it is in the other copy.
    await copy.installation.lookout.settled()
    const headers = [...answer.headers].filter(([name]) => name !== 'set-cookie')
    answers.set(route, `${answer.status} ${JSON.stringify(headers)}\n${settled(bytes)}`)
  }
  return answers
}

/** A package says when it was packed; what it holds is what counts. */
async function bytesOf(answer: Response): Promise<Buffer> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  if (answer.headers.get('content-type') !== 'application/zip') return Buffer.from(bytes)
  return Buffer.concat(
    Object.entries(unzipSync(bytes)).flatMap(([name, file]) => [Buffer.from(name), file]),
  )
}

function settled(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll(UUID, (id) => (known.has(id) ? id : NEW))
    .replaceAll(/name="(token|once)" value="[^"]*"/g, 'name="$1"')
}

/** What was sent in, linked and handed out in a case, by the first of its leads who may know of it. */
async function keepFilesOf({ app, installation }: Copy, ids: readonly string[]): Promise<void> {
  const [concernId = '', contactId = '', , caseId = ''] = ids
  for (const name of ['dsl', 'head', 'chair', 'trust_officer']) {
    const lead = people[name]
    if (!lead) continue
    const knows = await installation.database.read(lead.trustId, (db) =>
      findMatter(db, lead, caseId, NOW),
    )
    if (!knows) continue
    const { slug, schoolId } = world
    const by = { lead, cookie: cookies[name] ?? '' }
    return keepSecretFiles({
      app,
      installation,
      slug,
      schoolId,
      ...by,
      concernId,
      contactId,
      caseId,
    })
  }
  throw new Error('Nobody may know of the case.')
}

/** To whom mail was put down, once for each mail. */
async function mailedIn({ installation }: Copy): Promise<readonly string[]> {
  const rows = await installation.database.read(world.trustId, (db) =>
    db.selectFrom('mails').select('person_id').execute(),
  )
  return rows.map((row) => row.person_id)
}

it('opens every address there is', () => {
  const there = listRoutes().filter(({ method }) => method === 'GET')
  expect(addresses.size).toBe(there.length)
  const withoutId = [...addresses].filter(([, path]) => /:[a-z]/i.test(path))
  expect(withoutId.map(([route]) => route)).toEqual([])
})

describe.each(SUBJECTS)('a concern and a case about the %s', (subject: Subject) => {
  it('leave no trace for those who must not know', async () => {
    const within = await openCopy()
    const { schoolId, trustId } = world
    const leads = ['dsl', 'head', 'chair', 'trust_officer'].flatMap((one) => people[one] ?? [])
    const [about, reporter] = [people[subject], people.reporter]
    if (!about || !reporter) throw new Error('Somebody is missing.')
    const secrets = { installation: within.installation, schoolId, subject: about, reporter, leads }
    const ids = await keepSecrets(secrets)
    await keepFilesOf(within, ids)
    const { database } = within.installation
    const knowing = await database.read(trustId, async (db) =>
      (await Promise.all(ids.map((id) => whoMayKnow(db, id, NOW)))).flat(),
    )
    expect(knowing).not.toContain(about.personId)
    expect(knowing.length).toBeGreaterThan(0)
    for (const [name, actor] of Object.entries(people)) {
      // Whoever knows walks too: what they read must not show elsewhere either.
      const told = await walk(within, name)
      if (actor === reporter || knowing.includes(actor.personId)) continue
      for (const [route, answer] of told) {
        // An entry that tells of several matters at once is left out where one of them is hidden.
        if (route === SECOND_BOOK) expect(answer, name).not.toContain(NEW)
        else expect(answer, `${name}: ${route}`).toBe(plain.get(name)?.get(route))
      }
    }
    const more = [...(await mailedIn(within))]
    for (const personId of mailedBefore) more.splice(more.indexOf(personId), 1)
    expect(new Set(knowing), 'only those who know have mail').toEqual(
      new Set([...knowing, ...more]),
    )
    for (const words of [...SECRET_WORDS, ...SECRET_FILE_WORDS]) {
      expect(await isKeptAnywhere(database, trustId, words), words).toBe(false)
      expect(within.logged.join('\n')).not.toContain(words)
    }
    await database.close()
  }, 600_000)
})

import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectionUrl, type DatabaseServer } from '../../src/db/server/index.ts'
import { confirmSlot } from '../../src/domain/posts/index.ts'
import type { Installation } from '../../src/installation.ts'
import { openLog } from '../../src/log.ts'
import { type Running, serve } from '../../src/main.ts'
import { rolePasswords } from '../../src/runtime/role-passwords.ts'
import type { FormField } from '../support/page-form.ts'
import { fieldsOf, filledIn, wordsOf } from '../support/page-form.ts'
import {
  type PostScene,
  postNow,
  setPostScene,
  writeApproved,
  writeDraft,
} from '../support/post-scene.ts'
import { configOf, until } from '../support/running-app.ts'
import {
  ask,
  makeDataFolder,
  openHere,
  postmasterPid,
  removeDataFolder,
} from '../support/server-folder.ts'
import { signedIn } from '../support/small-trust.ts'

let serverFolder: string
let appFolder: string
let origin: string
let running: Running
let scene: PostScene
let server: DatabaseServer
const lines: string[] = []

// A server of the school's own, which nobody but its administrator starts again.
beforeAll(async () => {
  serverFolder = await makeDataFolder()
  appFolder = await makeDataFolder()
  server = await openHere(serverFolder)
  const databaseUrl = connectionUrl({ ...server.superuser, database: 'gatepost' })
  const config = { ...(await configOf(appFolder)), databaseUrl }
  origin = config.origin
  running = await serve({
    config,
    log: openLog('info', { write: (line) => void lines.push(line) }),
    beforeVisitors: async (opened: Installation) => {
      scene = await setPostScene(opened.database)
    },
  })
})
afterAll(async () => {
  await running?.stop()
  await server?.stop()
  await removeDataFolder(serverFolder)
  await rm(appFolder, { recursive: true })
})

/** Stop the server as a computer that shuts down does, or as one that is switched off. */
async function stopDatabase(signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  const pid = await postmasterPid(serverFolder)
  process.kill(pid, signal)
  await until(async () => {
    const gone = await postmasterPid(serverFolder).then(
      () => false,
      () => true,
    )
    return gone || undefined
  }, 'the server to stop')
}

/** Start it again on the port that it had, as whoever looks after it would. */
async function startDatabase(): Promise<void> {
  const before = server.port
  server = await openHere(serverFolder)
  expect(server.port).toBe(before)
}

async function visit(path: string, cookie: string, form?: readonly FormField[]): Promise<Response> {
  const sent = form && { method: 'POST', body: new URLSearchParams(form.map(([n, v]) => [n, v])) }
  return fetch(`${origin}${path}`, { redirect: 'manual', headers: { cookie, origin }, ...sent })
}

/** Words that tell of the inside: a reader can do nothing with them, somebody else may. */
const INSIDE =
  /ECONNREFUSED|127\.0\.0\.1:|node_modules|\.tsx?:\d|Error:|\bat \S+ \(|gatepost_app|select /

async function expectAway(response: Response): Promise<void> {
  const text = await response.text()
  expect(response.status, text).toBe(503)
  expect(wordsOf(text)).toContain('Gatepost is not available just now')
  expect(wordsOf(text)).toContain('Keep this page open and try again in a few minutes')
  expect(text).not.toMatch(INSIDE)
}

describe.each(['SIGINT', 'SIGQUIT'] as const)('while the database is away (%s)', (signal) => {
  it('says so on every page and form, tells the watchers, and goes on when it is back', async () => {
    const { database } = scene
    const author = await signedIn(database, scene.author, new Date())
    const postId = await writeDraft(scene, { photos: [] })
    const page = `/posts/${postId}/edit`
    const open = await (await visit(page, author)).text()
    const typed = filledIn(fieldsOf(open), { text: `Typed before the ${signal}`, intent: 'save' })

    await stopDatabase(signal)
    for (const path of ['/', '/posts', page, `/posts/${postId}`, `/s/${scene.slug}`, '/trail']) {
      await expectAway(await visit(path, author))
    }
    await expectAway(await visit(page, author, typed))
    const signIn = [
      ['email', 'a@b.example'],
      ['password', 'x'],
    ] as const
    await expectAway(await visit('/sign-in', '', signIn))
    const health = await fetch(`${origin}/health`)
    expect([health.status, await health.json()]).toEqual([
      503,
      { ok: false, message: 'The database cannot be reached.' },
    ])
    const json = await fetch(`${origin}/posts`, {
      headers: { cookie: author, accept: 'application/json' },
    })
    expect([json.status, await json.json()]).toEqual([503, { ok: false, kind: 'unavailable' }])
    expect((await visit('/sign-in', '')).status).toBe(200)

    await startDatabase()
    expect((await fetch(`${origin}/health`)).status).toBe(200)
    const saved = await visit(page, author, typed)
    expect(saved.status, await saved.text()).toBe(303)
    expect((await postNow(scene, postId)).content.text).toBe(`Typed before the ${signal}`)
  })
})

it('says so to whoever was in the middle of saving, and keeps nothing of it', async () => {
  const { database } = scene
  const author = await signedIn(database, scene.author, new Date())
  const postId = await writeDraft(scene, { photos: [] })
  const page = `/posts/${postId}/edit`
  const fields = fieldsOf(await (await visit(page, author)).text())
  const typed = filledIn(fields, { text: 'In the middle', intent: 'save' })
  const before = await postNow(scene, postId)
  const holder = new pg.Client({ ...server.superuser, database: 'gatepost' })
  const ended = new Promise<void>((resolve) => holder.once('end', () => resolve()))
  holder.on('error', () => undefined)
  await holder.connect()
  await holder.query('begin')
  await holder.query('select from gatepost.posts where post_id = $1 for update', [postId])
  const saving = visit(page, author, typed)
  await until(async () => {
    const [row] = await ask<{ waiting: boolean }>(
      server,
      `select exists (select from pg_locks where not granted) as waiting`,
    )
    return row?.waiting || undefined
  }, 'the form to wait for the row')
  await stopDatabase('SIGINT')
  await expectAway(await saving)
  await ended
  await startDatabase()
  expect(await postNow(scene, postId)).toEqual(before)
  expect((await visit(page, author, typed)).status).toBe(303)
})

it('goes on doing its jobs by the clock afterwards', async () => {
  const postId = await writeApproved(scene, { photos: [] })
  await stopDatabase('SIGQUIT')
  // Longer than the jobs' own rhythm, so that they ask in vain.
  await pause(7_000)
  await startDatabase()
  const { contentSha256 } = await postNow(scene, postId)
  const slot = { postId, contentSha256, at: new Date(Date.now() - 1_000) }
  const confirmed = await scene.database.write(scene.trustId, (db) =>
    confirmSlot(db, scene.publisher, slot, new Date(Date.now() - 60_000)),
  )
  expect(confirmed).toEqual({ ok: true })
  const state = await until(async () => {
    const post = await postNow(scene, postId)
    return post.state === 'approved' ? undefined : post.state
  }, 'the due post to go out by itself')
  expect(state).toBe('published')
})

/** What the app signs in with on such a server. */
async function ownPasswords() {
  return rolePasswords(connectionUrl({ ...server.superuser, database: 'gatepost' }), appFolder)
}

it('logs what happened in few words, and no password', async () => {
  const said = lines.map((line) => JSON.parse(line) as { msg: string; err?: object })
  const messages = said.map(({ msg }) => msg)
  expect(messages).toContain('request refused')
  expect(messages).toContain('jobs: database not reached')
  expect(messages).not.toContain('request failed')
  expect(said.filter(({ err }) => err && 'client' in err)).toEqual([])
  const all = lines.join('')
  const passwords = [server.superuser.password, ...Object.values(await ownPasswords())]
  for (const password of passwords) expect(all.includes(password)).toBe(false)
})

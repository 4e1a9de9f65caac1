import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MediaStore, openMediaStore } from '../../src/domain/media/index.ts'
import { schoolBook } from '../../src/domain/trail/index.ts'
import { drawnPhoto } from '../support/add-photo.ts'
import {
  type PostScene,
  postNow,
  setPostScene,
  submit,
  writeApproved,
  writeDraft,
} from '../support/post-scene.ts'
import { make } from '../support/request.ts'
import { until } from '../support/running-app.ts'
import { makeDataFolder, postmasterPid, removeDataFolder } from '../support/server-folder.ts'
import { signedIn } from '../support/small-trust.ts'
import { type Aside, openAside, startWholeApp, type WholeApp } from '../support/whole-app.ts'

let dataFolder: string
let app: WholeApp
let aside: Aside
let media: MediaStore
let scene: PostScene
let cookies: Readonly<Record<'author' | 'deputy' | 'publisher', string>>

beforeAll(async () => {
  dataFolder = await makeDataFolder()
  app = await startWholeApp(dataFolder)
  aside = await openAside(dataFolder)
  media = await openMediaStore(dataFolder)
  scene = await setPostScene(aside.database)
  const cookieOf = (who: 'author' | 'deputy' | 'publisher') =>
    signedIn(aside.database, scene[who], new Date())
  cookies = {
    author: await cookieOf('author'),
    deputy: await cookieOf('deputy'),
    publisher: await cookieOf('publisher'),
  }
})
afterAll(async () => {
  await aside?.close()
  await app?.stop()
  await removeDataFolder(dataFolder)
})

/** What people were told is done, before the app died. */
interface Told {
  readonly photos: string[]
  readonly approved: string[]
  readonly published: string[]
}

const PER_ROUND = 4

interface Work {
  readonly draft: string
  readonly submitted: readonly string[]
  readonly approved: readonly string[]
}

async function layOutWork(): Promise<Work> {
  const submitted: string[] = []
  const approved: string[] = []
  for (let n = 0; n < PER_ROUND; n += 1) {
    const postId = await writeDraft(scene, { photos: [], text: `Number ${n}: well done, all.` })
    await submit(scene, postId)
    submitted.push(postId)
    approved.push(await writeApproved(scene, { photos: [] }))
  }
  return { draft: await writeDraft(scene, { photos: [] }), submitted, approved }
}

/** The app as its web address, in the way in which the tests ask it. */
const overHttp = {
  request: (path: string, init: RequestInit) => {
    const { pathname } = new URL(path)
    const headers = { ...(init.headers as Record<string, string>), origin: app.origin }
    return fetch(`${app.origin}${pathname}`, { ...init, headers, redirect: 'manual' })
  },
}

async function press(
  path: string,
  who: keyof typeof cookies,
  form: readonly (readonly [string, string])[],
  files: readonly File[] = [],
): Promise<Response> {
  const asked = { method: 'POST', path, sent: { form, files } } as const
  return make(overHttp, asked, { cookie: cookies[who] })
}

/** Three people at work at once, each as fast as they can, until the app is gone. */
async function workUntilItDies(work: Work, told: Told): Promise<void> {
  const gone = () => undefined
  const uploads = async () => {
    for (let n = 0; n < PER_ROUND; n += 1) {
      const file = await drawnPhoto(`upload-${n}.jpg`, 160 + told.photos.length * 8 + n)
      const form = [['revision', '2']] as const
      const answer = await press(`/posts/${work.draft}/photos`, 'author', form, [file])
      const { ok, html } = (await answer.json()) as { ok: boolean; html: string }
      const photoId = /name="photo" value="([0-9a-f-]{36})"/.exec(html)?.[1]
      if (ok && photoId) told.photos.push(photoId)
    }
  }
  const approvals = async () => {
    for (const postId of work.submitted) {
      const { version, contentSha256 } = await postNow(scene, postId)
      const answer = await press(`/posts/${postId}/decide`, 'deputy', [
        ['version', String(version)],
        ['sha256', contentSha256],
        ['outcome', 'approved'],
      ])
      if (answer.status === 303) told.approved.push(postId)
    }
  }
  const publishing = async () => {
    for (const postId of work.approved) {
      const { contentSha256 } = await postNow(scene, postId)
      const answer = await press(`/posts/${postId}/publish`, 'publisher', [
        ['sha256', contentSha256],
      ])
      if (answer.status === 303) told.published.push(postId)
    }
  }
  await Promise.all([uploads().catch(gone), approvals().catch(gone), publishing().catch(gone)])
}

/** What the records say of each post, seen from every side that must agree. */
async function sidesOf(postIds: readonly string[]) {
  return aside.database.read(scene.trustId, async (db) => {
    const posts = await db
      .selectFrom('posts as p')
      .select((eb) => [
        'p.post_id',
        'p.state',
        eb
          .selectFrom('post_decisions as d')
          .select((of) => of.fn.countAll<number>().as('n'))
          .whereRef('d.post_id', '=', 'p.post_id')
          .as('decisions'),
        eb
          .selectFrom('publications as u')
          .select((of) => of.fn.countAll<number>().as('n'))
          .whereRef('u.post_id', '=', 'p.post_id')
          .as('publications'),
      ])
      .where('p.post_id', 'in', postIds)
      .execute()
    const entries = await db
      .selectFrom('trail_entries')
      .select(['action', 'subject'])
      .where('action', 'in', ['post.approved', 'post.published'])
      .execute()
    const said = (postId: string, action: string) =>
      entries.filter((one) => one.subject === `post:${postId}` && one.action === action).length
    return posts.map((post) => ({
      ...post,
      saidApproved: said(post.post_id, 'post.approved'),
      saidPublished: said(post.post_id, 'post.published'),
    }))
  })
}

async function expectNothingHalf(work: Work): Promise<void> {
  for (const post of await sidesOf([...work.submitted, ...work.approved])) {
    const published = post.state === 'published'
    const approved = published || post.state === 'approved'
    expect(post).toMatchObject({
      decisions: approved ? 1 : 0,
      saidApproved: approved ? 1 : 0,
      publications: published ? 2 : 0,
      saidPublished: published ? 1 : 0,
    })
  }
  const photos = await aside.database.read(scene.trustId, async (db) => ({
    rows: await db
      .selectFrom('photos')
      .selectAll()
      .where('file_name', 'like', 'upload-%')
      .execute(),
    said: (
      await db
        .selectFrom('trail_entries')
        .select('subject')
        .where('action', '=', 'photo.added')
        .execute()
    ).map((entry) => entry.subject),
  }))
  expect(photos.rows.map((row) => `photo:${row.photo_id}`).sort()).toEqual(photos.said.sort())
  for (const row of photos.rows) {
    expect((await media.read(row.sha256))?.byteLength).toBe(row.bytes)
    expect(await media.read(row.thumb_sha256)).toBeDefined()
  }
}

async function expectKept(told: Told): Promise<void> {
  const sides = new Map(
    (await sidesOf([...told.approved, ...told.published])).map((post) => [
      post.post_id,
      post.state,
    ]),
  )
  for (const postId of told.approved) expect(sides.get(postId)).toBe('approved')
  for (const postId of told.published) expect(sides.get(postId)).toBe('published')
  for (const photoId of told.photos) {
    const answer = await overHttp.request(`http://app/photos/${photoId}`, {
      headers: { cookie: cookies.author },
    })
    expect([answer.status, (await answer.blob()).type]).toEqual([200, 'image/jpeg'])
  }
}

describe('the app, killed in the middle of work', () => {
  it.each([
    ['alone', false],
    ['with its database server', true],
    ['alone, once more', false],
    ['with its database server, once more', true],
  ])(
    '%s: keeps what it acknowledged, keeps nothing half, and opens again',
    async (_, withServer) => {
      const work = await layOutWork()
      const told: Told = { photos: [], approved: [], published: [] }
      const total = () => told.photos.length + told.approved.length + told.published.length
      const [enough, longer] = [1 + Math.floor(Math.random() * PER_ROUND), Math.random() * 80]
      const working = workUntilItDies(work, told)
      await until(async () => (total() >= enough ? true : undefined), 'some work to be done')
      await pause(longer)
      const server = await postmasterPid(dataFolder)
      await app.kill()
      if (withServer) process.kill(server, 'SIGKILL')
      await working

      app = await startWholeApp(dataFolder)
      expect((await postmasterPid(dataFolder)) === server).toBe(!withServer)
      const when = `killed after ${enough} answers and ${longer} ms`
      expect(total(), when).toBeGreaterThanOrEqual(enough)
      await expectKept(told)
      await expectNothingHalf(work)
      const report = await aside.trail.check(schoolBook(scene.trustId), new Date())
      expect(report.faults, when).toEqual([])
      expect(report.ok, when).toBe(true)
    },
  )
})

import { chown, mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/db/open-database.ts'
import { openMediaStore } from '../../src/domain/media/index.ts'
import {
  generateSigningKey,
  readSigningKey,
  schoolBook,
  sealTrail,
} from '../../src/domain/trail/index.ts'
import { openLog } from '../../src/log.ts'
import { openAddresses, prepareDatabase } from '../../src/runtime/index.ts'
import { drawnPhoto } from '../support/add-photo.ts'
import { type Author, sitDown } from '../support/author.ts'
import { openTestInstallation } from '../support/installation.ts'
import { type FormField, fieldsOf, filledIn, wordsOf } from '../support/page-form.ts'
import { NOW } from '../support/policy.ts'
import { type PostScene, postNow, setPostScene } from '../support/post-scene.ts'
import { configOf, until } from '../support/running-app.ts'
import { ask, makeDataFolder, removeDataFolder } from '../support/server-folder.ts'
import { canMount, limitOwnFiles, mountSmallDisk, type SmallDisk } from '../support/small-disk.ts'
import { openWorld, signedIn } from '../support/small-trust.ts'
import { snapshotOf } from '../support/snapshot.ts'
import { openAside, startWholeApp } from '../support/whole-app.ts'

describe('when the disk with the photos is full', async () => {
  const database = await openWorld()
  let disk: SmallDisk
  let scene: PostScene
  let author: Author

  beforeAll(async () => {
    disk = canMount ? await mountSmallDisk(4) : await limitOwnFiles(2_000)
    scene = await setPostScene(database)
    const media = await openMediaStore(disk.folder)
    author = await sitDown(await openTestInstallation(database, { media }), scene.author)
  })

  /** Every file of the store. */
  async function kept(): Promise<string[]> {
    const entries = await readdir(join(disk.folder, 'media'), {
      recursive: true,
      withFileTypes: true,
    })
    return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
  }

  it('says so to an upload, keeps the words and nothing half, and takes it once there is room', async () => {
    const postId = await author.start(scene.schoolId)
    const photo = await drawnPhoto('IMG_1.jpg', 640)
    await disk.fill()
    const answer = await author.press(postId, 'save', { text: 'Typed on a full disk' }, [photo])
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(wordsOf(page)).toContain('There is no room left for photos and videos on the server')
    expect(new Map(fieldsOf(page)).get('text')).toBe('Typed on a full disk')
    const { content } = await postNow(scene, postId)
    expect(content).toMatchObject({ text: 'Typed on a full disk', photos: [] })
    expect(await kept()).toEqual([])
    const rows = await database.read(scene.trustId, (db) =>
      db.selectFrom('photos').selectAll().execute(),
    )
    expect(rows).toEqual([])

    await disk.free()
    expect((await author.press(postId, 'save', {}, [photo])).status).toBe(303)
    expect((await postNow(scene, postId)).content.photos).toHaveLength(1)
    expect(await kept()).toHaveLength(2)
  })

  it('says so to the page’s script as well', async () => {
    const postId = await author.start(scene.schoolId)
    const before = await snapshotOf(database, scene.trustId)
    const files = await kept()
    await disk.fill()
    const photo = await drawnPhoto('IMG_2.jpg', 660)
    const answer = await author.send(`/posts/${postId}/photos`, [['revision', '1']], [photo])
    await disk.free()
    expect([answer.status, await answer.json()]).toEqual([
      422,
      { ok: false, kind: 'not_taken', message: expect.stringContaining('no room left') },
    ])
    expect(await snapshotOf(database, scene.trustId)).toEqual(before)
    expect(await kept()).toEqual(files)
  })
})

/** Tables with the words of posts and with the trail lie on the small disk. */
describe.runIf(canMount)('when the disk with the database is full', () => {
  let dataFolder: string
  let disk: SmallDisk
  let scene: PostScene
  let author: Author
  const close: (() => Promise<void>)[] = []

  beforeAll(async () => {
    dataFolder = await makeDataFolder()
    disk = await mountSmallDisk(4)
    const addresses = await openAddresses(await configOf(dataFolder), openLog('silent'))
    close.push(addresses.release)
    await prepareDatabase(addresses)
    await moveTables(addresses.admin, ['post_versions', 'trail_entries'])
    const key = readSigningKey(generateSigningKey())
    const database = openDatabase({
      url: addresses.app,
      beforeCommit: (db, trustId) => sealTrail(db, trustId, { key, now: NOW }),
    })
    close.push(database.close)
    scene = await setPostScene(database)
    author = await sitDown(await openTestInstallation(database), scene.author)
  })
  afterAll(async () => {
    for (const step of close.reverse()) await step()
    await removeDataFolder(dataFolder)
  })

  async function moveTables(admin: string, tables: readonly string[]): Promise<void> {
    const place = join(disk.folder, 'tables')
    await mkdir(place, { mode: 0o700 })
    const owner = await stat(join(dataFolder, 'database/PG_VERSION'))
    await chown(place, owner.uid, owner.gid)
    const url = new URL(admin)
    url.pathname = '/gatepost'
    const client = new pg.Client({ connectionString: url.href })
    await client.connect()
    await client.query(`create tablespace small location '${place}'`)
    await client.query('grant create on tablespace small to gatepost_owner')
    for (const table of tables) {
      await client.query(`alter table gatepost.${table} set tablespace small`)
    }
    await client.end()
  }

  /** Words that do not shrink when they are stored. */
  function words(characters: number): string {
    const code = () => String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20_000))
    return Array.from({ length: characters }, code).join('')
  }

  it('says so to whoever saves, keeps nothing half, and takes it once there is room', async () => {
    const postId = await author.start(scene.schoolId)
    const fields = await author.formOf(postId)
    const save = (revision: number, text: string) =>
      author.send(
        `/posts/${postId}/edit`,
        filledIn(fields, { revision: String(revision), text, intent: 'save' }),
      )
    await disk.fill()
    let revision = 1
    let answer = await save(revision, words(15_000))
    // What lies free in the table's last pages is used up first.
    for (; answer.status === 303 && revision < 20; revision += 1) {
      answer = await save(revision + 1, words(15_000))
    }
    const before = await snapshotOf(scene.database, scene.trustId)
    const page = await answer.text()
    expect(answer.status, page).toBe(507)
    expect(wordsOf(page)).toContain('There is no room left to save this')
    expect(wordsOf(page)).toContain('Nothing was saved')
    expect(page).not.toMatch(/could not extend|53100|tables\/|\bat \S+ \(/)
    const json = { revision, fields: [['text', words(15_000)]] }
    const typed = await author.json(`/posts/${postId}/autosave`, json)
    expect([typed.status, await typed.json()]).toEqual([507, { ok: false, kind: 'no_space' }])
    expect((await author.get(`/posts/${postId}/edit`)).status).toBe(200)
    expect(await snapshotOf(scene.database, scene.trustId)).toEqual(before)

    await disk.free()
    const text = words(15_000)
    expect((await save((await postNow(scene, postId)).revision, text)).status).toBe(303)
    expect((await postNow(scene, postId)).content.text).toBe(text)
  })
})

const WORDS: Readonly<Record<number, RegExp>> = {
  503: /is not available just now/,
  507: /There is no room left to save this/,
}

describe.runIf(canMount)('when the disk with everything is full', () => {
  it('keeps what it acknowledged, refuses clearly, and goes on by itself once there is room', async () => {
    const disk = await mountSmallDisk(200)
    const dataFolder = join(disk.folder, 'data')
    const app = await startWholeApp(dataFolder)
    const aside = await openAside(dataFolder)
    const scene = await setPostScene(aside.database)
    const cookie = await signedIn(aside.database, scene.author, new Date())
    const visit = (path: string, form?: readonly FormField[]) =>
      fetch(`${app.origin}${path}`, {
        redirect: 'manual',
        headers: { cookie, origin: app.origin },
        ...(form
          ? { method: 'POST', body: new URLSearchParams(form.map(([n, v]) => [n, v])) }
          : {}),
      })
    const save = async (text: string) => {
      const page = `/posts/${postId}/edit`
      const shown = await visit(page)
      if (!shown.ok) return shown
      return visit(page, filledIn(fieldsOf(await shown.text()), { text, intent: 'save' }))
    }
    const postId = (await visit('/posts/new', [['school', scene.schoolId]])).headers
      .get('location')
      ?.split('/')[2]
    expect((await save('Before it was full')).status).toBe(303)

    await disk.fill()
    // The log that every change is written to needs a new file now, and there is no room for one.
    await ask(aside, 'select pg_switch_wal()').catch(() => undefined)
    // What the post may say in the end: the last words that were taken, or some that may have been.
    const possible = new Set(['Before it was full'])
    for (let time = 0; time < 8; time += 1) {
      const text = `Typed on a full disk, time ${time}`
      const answer = await save(text)
      if (answer.status === 303) possible.clear()
      else expect(wordsOf(await answer.text())).toMatch(WORDS[answer.status] ?? /no such answer/)
      if (answer.status !== 507) possible.add(text)
    }

    await disk.free()
    await until(async () => {
      return (await fetch(`${app.origin}/health`)).ok || undefined
    }, 'the app to work again by itself')
    expect(possible).toContain((await postNow(scene, postId ?? '')).content.text)
    expect((await save('Once there is room')).status).toBe(303)
    expect((await postNow(scene, postId ?? '')).content.text).toBe('Once there is room')
    expect((await aside.trail.check(schoolBook(scene.trustId), new Date())).faults).toEqual([])
    await aside.close()
    await app.stop()
  })
})

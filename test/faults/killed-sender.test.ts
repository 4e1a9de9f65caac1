import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/db/open-database.ts'
import { confirmSlot } from '../../src/domain/posts/index.ts'
import { makeSealingKey, readSealingKeys } from '../../src/domain/sealing/index.ts'
import { confirmAccount, joinAccount, sealCredentials } from '../../src/domain/sending/index.ts'
import { generateSigningKey, readSigningKey, sealTrail } from '../../src/domain/trail/index.ts'
import { startMastodonServer } from '../support/mastodon-server.ts'
import {
  decideAs,
  type PostScene,
  postNow,
  setPostScene,
  submit,
  writeDraft,
} from '../support/post-scene.ts'
import { openTestDatabase } from '../support/postgres.ts'
import { until } from '../support/running-app.ts'
import { killWorker, startWorker } from '../support/start-worker.ts'

const POSTS = 24
const { appUrl } = await openTestDatabase()
const signingKey = generateSigningKey()
const accountKeys = makeSealingKey()
const key = readSigningKey(signingKey)
const database = openDatabase({
  url: appUrl,
  beforeCommit: (db, trustId) => sealTrail(db, trustId, { key, now: new Date() }),
})
const network = await startMastodonServer()
const media = await mkdtemp(join(tmpdir(), 'gatepost-sender-'))
afterAll(async () => {
  await database.close()
  await network.close()
  await rm(media, { recursive: true })
})

/** A Mastodon channel whose account is joined. */
async function joinedChannel(scene: PostScene, token: string): Promise<string> {
  const { trustId, schoolId, publisher } = scene
  const channelId = randomUUID()
  await database.write(trustId, async (db) => {
    const channel = { name: 'Mastodon', network: 'mastodon', address: 'https://social.example' }
    const own = { trust_id: trustId, school_id: schoolId, channel_id: channelId }
    await db
      .insertInto('channels')
      .values({ ...own, ...channel, network: 'mastodon', audience: 'public', status: 'open' })
      .execute()
    const sealed = sealCredentials(readSealingKeys(accountKeys), { trustId, channelId }, { token })
    const opened = { kind: 'open', handle: '@l', identity: 'l', expiresAt: null } as const
    const command = { channelId, server: network.origin, sealed, opened }
    await joinAccount(db, publisher, command, new Date())
    await confirmAccount(db, publisher, { channelId, identity: 'l' }, new Date())
  })
  return channelId
}

/** Approved posts, all of which go out at the same moment. */
async function postsDueAt(scene: PostScene, channelId: string, at: Date): Promise<void> {
  for (let n = 0; n < POSTS; n += 1) {
    const text = `Number ${n}: well done, all.`
    const postId = await writeDraft(scene, { photos: [], text, channels: [channelId] }, at)
    await submit(scene, postId, new Date())
    await decideAs(scene, scene.deputy, postId, {}, new Date())
    const { contentSha256 } = await postNow(scene, postId)
    const command = { postId, contentSha256, at }
    const confirmed = await database.write(scene.trustId, (db) =>
      confirmSlot(db, scene.publisher, command, new Date()),
    )
    if (!confirmed.ok) throw new Error(confirmed.message)
  }
}

async function live(scene: PostScene): Promise<number> {
  const rows = await database.read(scene.trustId, (db) =>
    db.selectFrom('publications').select('remote_id').where('state', '=', 'live').execute(),
  )
  return new Set(rows.map((row) => row.remote_id)).size
}

test('posts due at one moment are each there once, though a worker is killed in the middle', async () => {
  const account = network.addAccount('larkfield')
  const scene = await setPostScene(database)
  const channelId = await joinedChannel(scene, account.token)
  await postsDueAt(scene, channelId, new Date(Date.now() + 90_000))
  await database.write(scene.trustId, (db) =>
    db.updateTable('posts').set({ scheduled_for: new Date() }).execute(),
  )
  const program = fileURLToPath(new URL('../../src', import.meta.url))
  const place = { program, database: appUrl, media, accountKeys, signingKey }
  const [doomed, other] = await Promise.all([startWorker(place), startWorker(place)])
  try {
    const some = () => account.statuses().length
    await until(async () => (some() >= POSTS / 6 ? true : undefined), 'the first posts to go out')
    await killWorker(doomed)
    await until(async () => ((await live(scene)) === POSTS ? true : undefined), 'all to be out')
    expect(some()).toBe(POSTS)
    expect(new Set(account.statuses().map(({ text }) => text)).size).toBe(POSTS)
  } finally {
    await killWorker(doomed)
    await killWorker(other)
  }
})

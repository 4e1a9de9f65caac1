/**
 * A process of its own that founds a school in the data folder of the environment, gives it approved posts
 * that are all due at one moment, and has two worker processes send them to a network on this machine; one of
 * them is killed in the middle. Ends with one line of JSON. Everything but the network is the built program.
 * @example GATEPOST_DATA=… node sending-child.ts
 */
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type * as Configs from '../../src/config.ts'
import type * as Databases from '../../src/db/open-database.ts'
import type * as Dates from '../../src/domain/london-time.ts'
import type * as People from '../../src/domain/people/index.ts'
import type * as Policies from '../../src/domain/policies/index.ts'
import type * as Posts from '../../src/domain/posts/index.ts'
import type * as Sending from '../../src/domain/sending/index.ts'
import type * as Trail from '../../src/domain/trail/index.ts'
import type * as Logs from '../../src/log.ts'
import type * as Policy from '../../src/policy/index.ts'
import type * as Runtime from '../../src/runtime/index.ts'
import { startMastodonServer } from '../support/mastodon-server.ts'
import { killWorker, startWorker } from '../support/start-worker.ts'
import { built } from './built.ts'
import { foundMeasuredSchool, type MeasuredSchool, must } from './measured-school.ts'

/** What sending the posts took. */
export interface SendingTook {
  /** From the moment at which they were due until the last was known to be there. */
  readonly seconds: number
  readonly posts: number
  /** What stands on the network, and how many different posts that is. */
  readonly there: number
  readonly different: number
}

const POSTS = 500
const LIMIT_MS = 180_000

const { readConfig } = await built<typeof Configs>('config.ts')
const { openLog } = await built<typeof Logs>('log.ts')
const { openDatabase } = await built<typeof Databases>('db/open-database.ts')
const runtime = await built<typeof Runtime>('runtime/index.ts')
const { sealTrail } = await built<typeof Trail>('domain/trail/index.ts')
const { londonDate } = await built<typeof Dates>('domain/london-time.ts')
const { loadActor } = await built<typeof People>('domain/people/index.ts')
const posts = await built<typeof Posts>('domain/posts/index.ts')
const { policyInForce } = await built<typeof Policies>('domain/policies/index.ts')
const { checklistFor } = await built<typeof Policy>('policy/index.ts')
const sending = await built<typeof Sending>('domain/sending/index.ts')

const config = readConfig(process.env)
const addresses = await runtime.openAddresses(config, openLog('error'))
await runtime.prepareDatabase(addresses)
const keys = await runtime.openKeys(config.dataFolder)
const files = runtime.keyFiles(config.dataFolder)
const database = openDatabase({
  url: addresses.app,
  beforeCommit: (db, trustId) => sealTrail(db, trustId, { key: keys.signing, now: new Date() }),
})
const network = await startMastodonServer()
try {
  process.stdout.write(`${JSON.stringify(await measure())}\n`)
} finally {
  await network.close()
  await database.close()
  await addresses.release()
}

async function measure(): Promise<SendingTook> {
  const school = await foundMeasuredSchool(database, 'media_officer', new Date())
  const account = network.addAccount('measured')
  const channelId = await joinedChannel(school, account.token)
  await approvedPosts(school, channelId)
  const program = fileURLToPath(new URL('../../dist', import.meta.url))
  const place = {
    program,
    database: addresses.app,
    media: config.dataFolder,
    accountKeys: await readFile(files.accounts, 'utf8'),
    signingKey: await readFile(files.signing, 'utf8'),
  }
  const [doomed, other] = await Promise.all([startWorker(place), startWorker(place)])
  const due = Date.now()
  await database.write(school.trustId, (db) =>
    db
      .updateTable('posts')
      .set({ scheduled_for: new Date(due) })
      .execute(),
  )
  try {
    await until(async () => account.statuses().length >= POSTS / 5)
    await killWorker(doomed)
    await until(async () => (await open(school.trustId)) === 0)
  } finally {
    await killWorker(doomed)
    await killWorker(other)
  }
  const there = account.statuses()
  return {
    seconds: (Date.now() - due) / 1_000,
    posts: POSTS,
    there: there.length,
    different: new Set(there.map(({ text }) => text)).size,
  }
}

async function until(done: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + LIMIT_MS
  while (!(await done())) {
    if (Date.now() > end) throw new Error('The posts are not out.')
    await pause(100)
  }
}

/** How many posts are not known to be there yet. */
async function open(trustId: string): Promise<number> {
  return database.read(trustId, async (db) => {
    const { live } = await db
      .selectFrom('publications')
      .select(({ fn }) => fn.countAll<number>().as('live'))
      .where('state', '=', 'live')
      .executeTakeFirstOrThrow()
    return POSTS - live
  })
}

async function joinedChannel(school: MeasuredSchool, token: string): Promise<string> {
  const { trustId, schoolId, personId } = school
  const channelId = randomUUID()
  const now = new Date()
  await database.write(trustId, async (db) => {
    const own = { trust_id: trustId, school_id: schoolId, channel_id: channelId }
    const channel = { name: 'Mastodon', address: 'https://social.example/@measured' }
    await db
      .insertInto('channels')
      .values({ ...own, ...channel, network: 'mastodon', audience: 'public', status: 'open' })
      .execute()
    const keeper = await loadActor(db, personId, londonDate(now))
    if (!keeper) throw new Error('Nobody keeps the channels.')
    const sealed = sending.sealCredentials(keys.accounts, { trustId, channelId }, { token })
    const opened = { kind: 'open', handle: '@m', identity: 'm', expiresAt: null } as const
    const command = { channelId, server: network.origin, sealed, opened }
    must(await sending.joinAccount(db, keeper, command, now))
    must(await sending.confirmAccount(db, keeper, { channelId, identity: 'm' }, now))
  })
  return channelId
}

/** Posts as they lie after their approval, with a slot that somebody confirmed. */
async function approvedPosts(school: MeasuredSchool, channelId: string): Promise<void> {
  const { trustId, schoolId, personId } = school
  const now = new Date()
  const later = new Date(now.getTime() + 3_600_000)
  await database.write(trustId, async (db) => {
    const { policy_version_id } = await db
      .selectFrom('policy_versions')
      .select('policy_version_id')
      .executeTakeFirstOrThrow()
    const { pack } = await policyInForce(db, schoolId, londonDate(now))
    const confirmed = checklistFor(pack).map(({ code }) => code)
    for (let n = 0; n < POSTS; n += 1) {
      const text = `Number ${n}: the garden club meets on Tuesday at four.`
      const content = { ...posts.EMPTY_CONTENT, text, channels: [channelId], confirmed }
      const content_sha256 = posts.contentDigest(content)
      const post_id = randomUUID()
      await db
        .insertInto('posts')
        .values({
          trust_id: trustId,
          post_id,
          school_id: schoolId,
          author_id: personId,
          kind: 'standard',
          state: 'approved',
          version: 1,
          revision: 1,
          approved_sha256: content_sha256,
          scheduled_for: later,
          slot_confirmed_by: personId,
          policy_version_id,
          created_at: now,
          updated_at: now,
        })
        .execute()
      const times = { created_at: now, saved_at: now, frozen_at: now }
      const version = { trust_id: trustId, post_id, version: 1, content_sha256, ...times }
      await db
        .insertInto('post_versions')
        .values({ ...version, content: JSON.stringify(content) })
        .execute()
    }
  })
}

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeDownPost } from '../../src/domain/posts/index.ts'
import { sendPosts } from '../../src/jobs/sending/send-posts.ts'
import { openNetworks } from '../../src/networks/index.ts'
import type { Account } from '../../src/networks/network.ts'
import type { JoinableNetwork } from '../../src/vocabulary/networks.ts'
import { type BlueskyServer, startBlueskyServer } from '../support/bluesky-server.ts'
import {
  type FaultyNetwork,
  NETWORK_FAULTS,
  startFaultyNetwork,
} from '../support/faulty-network.ts'
import { type MastodonServer, startMastodonServer } from '../support/mastodon-server.ts'
import {
  type NetworkScene,
  passTimeUntilSettled,
  publishThere,
  setNetworkScene,
  stands,
} from '../support/network-scene.ts'
import { postNow, setPostScene } from '../support/post-scene.ts'
import { openWorld } from '../support/small-trust.ts'

const database = await openWorld()
const opened = openNetworks({ mayReachThisMachine: true, answerMs: 1_500 })
let bluesky: BlueskyServer
let mastodon: MastodonServer
let proxies: Readonly<Record<JoinableNetwork, FaultyNetwork>>

beforeAll(async () => {
  bluesky = await startBlueskyServer()
  mastodon = await startMastodonServer()
  proxies = {
    bluesky: await startFaultyNetwork(bluesky.origin),
    mastodon: await startFaultyNetwork(mastodon.origin),
  }
})
afterAll(async () => {
  await opened.close()
  await Promise.all(Object.values(proxies).map((proxy) => proxy.close()))
  await bluesky.close()
  await mastodon.close()
})

interface Faulty extends NetworkScene {
  readonly proxy: FaultyNetwork
  /** What stands on the network, asked of the network itself. */
  count(): Promise<number>
  revoke(): Promise<void>
}

let accounts = 0

async function setScene(network: JoinableNetwork): Promise<Faulty> {
  const proxy = proxies[network]
  proxy.spoil(() => false)
  const made = await addAccount(network)
  const adapter = opened.networks.get(network)
  if (!adapter) throw new Error('There is no such adapter.')
  const account: Account = { server: proxy.origin, credentials: made.credentials }
  const set = await setNetworkScene(await setPostScene(database), adapter, account)
  // Networks say by their own clock when they want to be asked again.
  set.clock.now = new Date()
  return { ...set, ...made, proxy }
}

async function addAccount(network: JoinableNetwork) {
  accounts += 1
  const name = `school-${accounts}-${randomUUID().slice(0, 6)}`
  if (network === 'mastodon') {
    const account = mastodon.addAccount(name)
    return {
      credentials: { token: account.token },
      count: async () => account.statuses().length,
      revoke: async () => account.revoke(),
    }
  }
  const account = await bluesky.addAccount(name)
  const collection = 'app.bsky.feed.post'
  return {
    credentials: { identifier: account.handle, password: account.appPassword },
    count: async () => {
      const listed = await account.owner.com.atproto.repo.listRecords({
        repo: account.did,
        collection,
      })
      return listed.data.records.length
    },
    revoke: account.revoke,
  }
}

/** The one request that puts something there. */
const placing = ({ method, path }: { method: string; path: string }) =>
  method === 'POST' && /\/api\/v1\/statuses$|repo\.putRecord$/.test(path)
const removing = ({ method, path }: { method: string; path: string }) =>
  method === 'DELETE' || /repo\.deleteRecord$/.test(path)

const cases = (['bluesky', 'mastodon'] as const).flatMap((network) =>
  NETWORK_FAULTS.map((fault) => [network, fault] as const),
)

describe('a post is there once, whatever happens on the way', () => {
  it.each(cases)('%s: %s', async (network, fault) => {
    const set = await setScene(network)
    set.proxy.spoil(placing, fault)
    const postId = await publishThere(set)
    await passTimeUntilSettled(set)
    expect(await stands(set, postId)).toMatchObject({ state: 'live' })
    expect(await set.count()).toBe(1)
  })

  it.each(['bluesky', 'mastodon'] as const)('%s: one fault after the other', async (network) => {
    const set = await setScene(network)
    set.proxy.spoil(placing, 'error_before', 'cut_before', 'too_many_with_seconds', 'hangs_after')
    const postId = await publishThere(set)
    await passTimeUntilSettled(set)
    expect(await stands(set, postId)).toMatchObject({ state: 'live' })
    expect(await set.count()).toBe(1)
  })

  it.each(['bluesky', 'mastodon'] as const)('%s: nothing answers for a while', async (network) => {
    const set = await setScene(network)
    set.proxy.spoil(() => true, 'cut_before', 'cut_before', 'error_before', 'malformed_after')
    const postId = await publishThere(set)
    await passTimeUntilSettled(set)
    expect(await stands(set, postId)).toMatchObject({ state: 'live' })
    expect(await set.count()).toBe(1)
  })

  it.each(['bluesky', 'mastodon'] as const)(
    '%s: the account was taken back before: nothing is there, and it waits',
    async (network) => {
      const set = await setScene(network)
      await set.revoke()
      const postId = await publishThere(set)
      await sendPosts(set.installation)
      expect(await stands(set, postId)).toMatchObject({ state: 'reconnect' })
      expect(await set.count()).toBe(0)
    },
  )
})

describe('what must come down is gone, whatever happens on the way', () => {
  const faults = ['hangs_after', 'cut_after', 'error_before', 'too_many', 'html_instead'] as const
  it.each(
    (['bluesky', 'mastodon'] as const).flatMap((network) =>
      faults.map((fault) => [network, fault] as const),
    ),
  )('%s: %s', async (network, fault) => {
    const set = await setScene(network)
    const postId = await publishThere(set)
    await passTimeUntilSettled(set)
    expect(await set.count()).toBe(1)
    set.proxy.spoil(removing, fault)
    const command = { postId, cause: 'request', reason: 'A parent asked.' } as const
    await database.write(set.scene.trustId, (db) =>
      takeDownPost(db, set.scene.head, command, set.clock.now),
    )
    await passTimeUntilSettled(set)
    expect(await stands(set, postId)).toMatchObject({ state: 'taken_down' })
    expect((await postNow(set.scene, postId)).state).toBe('taken_down')
    expect(await set.count()).toBe(0)
  })
})

import { randomUUID } from 'node:crypto'
import {
  makeSealingKey,
  readSealingKeys,
  type SealingKeys,
} from '../../src/domain/sealing/index.ts'
import { confirmAccount, joinAccount, sealCredentials } from '../../src/domain/sending/index.ts'
import type { Installation } from '../../src/installation.ts'
import { sendPosts } from '../../src/jobs/sending/send-posts.ts'
import type { Account, NetworkAdapter } from '../../src/networks/network.ts'
import type { JoinableNetwork } from '../../src/vocabulary/networks.ts'
import { openTestInstallation } from './installation.ts'
import { NOW } from './policy.ts'
import { type PostScene, publishAs, writeApproved } from './post-scene.ts'

/** A school with one channel whose account is joined, and a clock that the test moves. */
export interface NetworkScene {
  readonly scene: PostScene
  readonly channelId: string
  readonly installation: Installation
  readonly clock: { now: Date }
  readonly keys: SealingKeys
}

export async function setNetworkScene(
  scene: PostScene,
  adapter: NetworkAdapter,
  account: Account,
): Promise<NetworkScene> {
  const keys = readSealingKeys(makeSealingKey())
  const clock = { now: NOW }
  const installation = await openTestInstallation(scene.database, {
    networks: new Map([[adapter.network, adapter]]),
    accountKeys: keys,
    gate: scene.gate,
    now: () => clock.now,
  })
  const network = adapter.network as JoinableNetwork
  const channelId = await addChannel(scene, network)
  const set = { scene, channelId, installation, clock, keys }
  await join(set, account)
  return set
}

async function addChannel(scene: PostScene, network: JoinableNetwork): Promise<string> {
  const channelId = randomUUID()
  await scene.database.write(scene.trustId, (db) =>
    db
      .insertInto('channels')
      .values({
        trust_id: scene.trustId,
        school_id: scene.schoolId,
        channel_id: channelId,
        name: `Ours on ${network}`,
        network,
        audience: 'public',
        address: `https://${network}.example/larkfield`,
        status: 'open',
      })
      .execute(),
  )
  return channelId
}

/** Join an account to the scene’s channel and confirm that it is the school’s. */
export async function join(set: NetworkScene, account: Account, identity = 'id-1'): Promise<void> {
  const { scene, channelId, keys } = set
  await scene.database.write(scene.trustId, async (db) => {
    const sealed = sealCredentials(keys, { trustId: scene.trustId, channelId }, account.credentials)
    const opened = { kind: 'open', handle: '@larkfield', identity, expiresAt: null } as const
    const { server } = account
    const joined = await joinAccount(
      db,
      scene.publisher,
      { channelId, server, sealed, opened },
      NOW,
    )
    if (!joined.ok) throw new Error(joined.message)
    if (!joined.toConfirm) return
    const confirmed = await confirmAccount(db, scene.publisher, { channelId, identity }, NOW)
    if (!confirmed.ok) throw new Error(confirmed.message)
  })
}

/** A published post on the scene’s channel. */
export async function publishThere(
  { scene, channelId, clock }: NetworkScene,
  text = 'The cup is ours.',
): Promise<string> {
  const postId = await writeApproved(scene, { photos: [], text, channels: [channelId] })
  const published = await publishAs(scene, scene.publisher, postId, clock.now)
  if (!published.ok) throw new Error(published.message)
  return postId
}

/** Let time pass and do what is due then. */
export async function passTime(set: NetworkScene, seconds: number): Promise<number> {
  set.clock.now = new Date(set.clock.now.getTime() + seconds * 1_000)
  return sendPosts(set.installation)
}

/** Let as much time pass as it takes until nothing is left to do, or two days. */
export async function passTimeUntilSettled(set: NetworkScene): Promise<void> {
  for (let n = 0; n < 400; n += 1) {
    const open = await set.scene.database.read(set.scene.trustId, (db) =>
      db
        .selectFrom('network_errands')
        .select(['not_before', 'lease_until'])
        .where('ended_at', 'is', null)
        .orderBy('not_before')
        .executeTakeFirst(),
    )
    if (!open) return
    const next = Math.max(open.not_before.getTime(), open.lease_until?.getTime() ?? 0)
    set.clock.now = new Date(Math.max(set.clock.now.getTime() + 1_000, next))
    await sendPosts(set.installation)
  }
  throw new Error('Something is never settled.')
}

/** Where the post stands on the scene’s channel. */
export async function stands({ scene, channelId }: NetworkScene, postId: string) {
  const row = await scene.database.read(scene.trustId, (db) =>
    db
      .selectFrom('publications')
      .select(['publication_id', 'state', 'why', 'address', 'remote_id'])
      .where('post_id', '=', postId)
      .where('channel_id', '=', channelId)
      .executeTakeFirstOrThrow(),
  )
  return {
    publicationId: row.publication_id,
    state: row.state,
    why: row.why,
    address: row.address,
    remoteId: row.remote_id,
  }
}

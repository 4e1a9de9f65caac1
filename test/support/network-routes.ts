import { randomUUID } from 'node:crypto'
import { makeSealingKey, readSealingKeys } from '../../src/domain/sealing/index.ts'
import { joinAccount, sealCredentials } from '../../src/domain/sending/index.ts'
import type { FormField } from './page-form.ts'
import { NOW } from './policy.ts'
import type { Asked } from './request.ts'
import { publishedIn, type RouteWorld } from './route-world.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

const keys = readSealingKeys(makeSealingKey())

/** A channel of the school on Mastodon. */
async function mastodonIn(world: RouteWorld): Promise<string> {
  const channelId = randomUUID()
  await world.database.write(world.trustId, (db) =>
    db
      .insertInto('channels')
      .values({
        trust_id: world.trustId,
        school_id: world.schoolId,
        channel_id: channelId,
        name: `Mastodon ${channelId.slice(0, 8)}`,
        network: 'mastodon',
        audience: 'public',
        address: 'https://social.example/@quillmere',
        status: 'open',
      })
      .execute(),
  )
  return channelId
}

/** The same with an account that waits for somebody to say that it is the school’s. */
async function accountIn(world: RouteWorld): Promise<string> {
  const channelId = await mastodonIn(world)
  await world.database.write(world.trustId, async (db) => {
    const sealed = sealCredentials(keys, { trustId: world.trustId, channelId }, { token: 't' })
    const opened = { kind: 'open', handle: '@q', identity: 'q', expiresAt: null } as const
    const command = { channelId, server: 'https://social.example', sealed, opened }
    const joined = await joinAccount(db, world.head, command, NOW)
    if (!joined.ok) throw new Error(joined.message)
  })
  return channelId
}

/** A publication that the network did not take, or whose copy there is gone. */
async function publicationIn(world: RouteWorld, odd: 'refused' | 'gone'): Promise<string> {
  const { publicationId } = await publishedIn(world)
  const trust_id = world.trustId
  await world.database.write(trust_id, async (db) => {
    const state = odd === 'gone' ? 'live' : 'refused'
    await db
      .updateTable('publications')
      .set({ state })
      .where('publication_id', '=', publicationId)
      .execute()
    if (odd === 'gone') {
      const seen = { outcome: 'gone', checked_at: NOW, since: NOW } as const
      const row = { trust_id, publication_id: publicationId, ...seen, ...NOTHING }
      await db.insertInto('live_checks').values(row).execute()
      return
    }
    const times = { not_before: NOW, opened_at: NOW, ended_at: NOW, attempt: 1, tries: 0 }
    await db
      .insertInto('network_errands')
      .values({
        trust_id,
        errand_id: randomUUID(),
        publication_id: publicationId,
        kind: 'send',
        state: 'failed',
        ...times,
      })
      .execute()
  })
  return publicationId
}

const NOTHING = {
  live_text: null,
  live_photos: null,
  live_sha256: null,
  edited_at: null,
  settled: null,
  settled_by: null,
  settled_at: null,
} as const

const asked = (world: RouteWorld, path: string): Omit<Asked, 'method'> => ({
  path: `/schools/${world.slug}/settings/accounts${path}`,
  as: world.head,
})

const sending = (
  world: RouteWorld,
  path: string,
  form: Readonly<Record<string, string>> = {},
): Omit<Asked, 'method'> => ({
  ...asked(world, path),
  sent: { form: Object.entries(form) as FormField[] },
})

const deciding =
  (path: string, odd: 'refused' | 'gone'): Prepare =>
  async (world) => ({
    path: `/publications/${await publicationIn(world, odd)}/${path}`,
    as: world.publisher,
    sent: { form: [] },
  })

const ACCOUNTS = '/schools/:slug/settings/accounts'

/** Every address of accounts on networks, and of what stands there. A new one must be added here. */
export const NETWORK_ROUTES: Readonly<Record<string, Prepare>> = {
  [`GET ${ACCOUNTS}`]: async (world) => asked(world, ''),
  [`GET ${ACCOUNTS}/:id`]: async (world) => asked(world, `/${await mastodonIn(world)}`),
  [`POST ${ACCOUNTS}/:id/join`]: async (world) =>
    sending(world, `/${await mastodonIn(world)}/join`, {
      server: 'https://social.example',
      secret: 'a-token-of-more-than-twenty-letters',
    }),
  [`POST ${ACCOUNTS}/:id/confirm`]: async (world) =>
    sending(world, `/${await accountIn(world)}/confirm`, { identity: 'q' }),
  [`GET ${ACCOUNTS}/:id/leave`]: async (world) => asked(world, `/${await accountIn(world)}/leave`),
  [`POST ${ACCOUNTS}/:id/leave`]: async (world) =>
    sending(world, `/${await accountIn(world)}/leave`),
  'POST /publications/:id/again': deciding('again', 'refused'),
  'POST /publications/:id/to-hand': deciding('to-hand', 'refused'),
  'POST /publications/:id/seen': deciding('seen', 'gone'),
}

import { randomUUID } from 'node:crypto'
import {
  beginClosing,
  channelRecord,
  digestOfChannel,
  nameStaff,
  settleTask,
} from '../../src/domain/channels/index.ts'
import { CLOSURE_TASKS } from '../../src/vocabulary/channel-staff.ts'
import type { FormField } from './page-form.ts'
import { NOW } from './policy.ts'
import type { Asked } from './request.ts'
import { publishedIn, type RouteWorld } from './route-world.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

const PATH = 'channels/:id'

/** A channel that no other case touches. */
async function channelIn(world: RouteWorld): Promise<string> {
  const channelId = randomUUID()
  await world.database.write(world.trustId, (db) =>
    db
      .insertInto('channels')
      .values({
        trust_id: world.trustId,
        school_id: world.schoolId,
        channel_id: channelId,
        name: `Sports page ${channelId}`,
        network: 'facebook',
        audience: 'families',
        address: `https://facebook.example/${channelId}`,
        status: 'open',
      })
      .execute(),
  )
  return channelId
}

async function closingIn(world: RouteWorld, settled = false): Promise<string> {
  const channelId = await channelIn(world)
  await world.database.write(world.trustId, async (db) => {
    await beginClosing(db, world.head, { channelId, reason: 'Nobody reads it.' }, NOW)
    if (!settled) return
    for (const { code: task } of CLOSURE_TASKS) {
      const command = { channelId, task, state: 'done', words: 'Done.' } as const
      await settleTask(db, world.head, command, NOW)
    }
  })
  return channelId
}

async function staffIn(world: RouteWorld) {
  const channelId = await channelIn(world)
  const { personId } = world.author
  const found = await world.database.write(world.trustId, async (db) => {
    await nameStaff(db, world.head, { channelId, personId, part: 'moderator' }, NOW)
    return channelRecord(db, channelId, NOW)
  })
  return { channelId, channelStaffId: found?.staff[0]?.channelStaffId ?? '' }
}

async function fieldsIn(world: RouteWorld, channelId: string): Promise<Record<string, string>> {
  const found = await world.database.read(world.trustId, (db) => channelRecord(db, channelId, NOW))
  if (!found) throw new Error('There is no such channel.')
  const { name, audience, address, ownerId, purpose, successMeasures, exitPlan } = found
  const { recoveryAddress, passwordLocation, houseRules, youngestAge, staleAfterDays } = found
  const fields = {
    ...{ name, audience, address, ownerId, purpose, successMeasures, exitPlan, recoveryAddress },
    ...{ passwordLocation, houseRules, youngestAge, staleAfterDays },
    opensOn: found.opensOn,
    closesOn: found.closesOn,
  }
  const seen = digestOfChannel(fields)
  const typed = Object.entries(fields).map(([field, value]) => [field, String(value ?? '')])
  return { ...Object.fromEntries(typed), seen }
}

/** A post of the world that went out and waits for one channel. */
async function heldIn(world: RouteWorld): Promise<{ postId: string; hold: string }> {
  const { postId } = await publishedIn(world)
  const [hold, channelId] = [randomUUID(), await channelIn(world)]
  await world.database.write(world.trustId, (db) =>
    db
      .insertInto('channel_holds')
      .values({
        trust_id: world.trustId,
        channel_hold_id: hold,
        channel_id: channelId,
        post_id: postId,
        version: 1,
        rules: ['owner'],
        held_at: NOW,
        ended_at: null,
        ended_by: null,
        outcome: null,
      })
      .execute(),
  )
  return { postId, hold }
}

const formOf = (fields: Readonly<Record<string, string>>) => ({
  form: Object.entries(fields) as FormField[],
})

/** A form about a channel, sent by the head. */
function sending(
  page: string,
  make: (world: RouteWorld) => Promise<readonly [string, Readonly<Record<string, string>>]>,
): [string, Prepare] {
  return [
    `POST /${PATH}${page}`,
    async (world) => {
      const [channelId, fields] = await make(world)
      return { path: `/channels/${channelId}${page}`, as: world.head, sent: formOf(fields) }
    },
  ]
}

/** Open channels of one school have each a name and an address of their own. */
let count = 0

/** Every address of the register of channels. A new one must be added here. */
export const CHANNEL_ROUTES: Readonly<Record<string, Prepare>> = {
  ...Object.fromEntries(
    ['', '/new'].map((page): [string, Prepare] => [
      `GET /schools/:slug/channels${page}`,
      async (world) => ({ path: `/schools/${world.slug}/channels${page}`, as: world.head }),
    ]),
  ),
  'POST /schools/:slug/channels/new': async (world) => {
    count += 1
    const fields = {
      name: `Sports ${count}`,
      network: 'facebook',
      audience: 'families',
      address: `https://facebook.example/sports-${count}`,
    }
    return { path: `/schools/${world.slug}/channels/new`, as: world.head, sent: formOf(fields) }
  },
  ...Object.fromEntries(
    ['', '/change', '/look', '/close'].map((page): [string, Prepare] => [
      `GET /${PATH}${page}`,
      async (world) => ({ path: `/channels/${await channelIn(world)}${page}`, as: world.head }),
    ]),
  ),
  ...Object.fromEntries([
    sending('/change', async (world) => {
      const channelId = await channelIn(world)
      return [channelId, { ...(await fieldsIn(world, channelId)), purpose: 'News' }]
    }),
    sending('/staff', async (world) => [
      await channelIn(world),
      { personId: world.author.personId, part: 'moderator' },
    ]),
    sending('/staff/end', async (world) => {
      const { channelId, channelStaffId } = await staffIn(world)
      return [channelId, { channelStaffId }]
    }),
    sending('/look', async (world) => [
      await channelIn(world),
      { kind: 'mfa', seen: 'It is on for everyone.' },
    ]),
    sending('/close/begin', async (world) => [
      await channelIn(world),
      { reason: 'Nobody reads it.' },
    ]),
    sending('/close/task', async (world) => [
      await closingIn(world),
      { task: 'tell_audience', state: 'done', words: 'Posted on Monday.' },
    ]),
    sending('/close/finish', async (world) => [
      await closingIn(world, true),
      { success: 'partly', review: 'Some families read it.' },
    ]),
    sending('/close/drop', async (world) => [await closingIn(world), {}]),
    sending('/archive', async (world) => [await channelIn(world), {}]),
  ]),
  'GET /schools/:slug/settings/channels': async (world) => ({
    path: `/schools/${world.slug}/settings/channels`,
    as: world.head,
  }),
  'GET /schools/:slug/settings/channels/:id/close': async (world) => ({
    path: `/schools/${world.slug}/settings/channels/${await channelIn(world)}/close`,
    as: world.head,
  }),
  'POST /posts/:id/held': async (world) => {
    const { postId, hold } = await heldIn(world)
    const sent = formOf({ hold, act: 'give_up' })
    return { path: `/posts/${postId}/held`, as: world.publisher, sent }
  },
}

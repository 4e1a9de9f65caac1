import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createFakeNetwork, type FakeNetwork } from '../../../../../test/support/fake-network.ts'
import { openTestInstallation } from '../../../../../test/support/installation.ts'
import { type PostScene, setPostScene } from '../../../../../test/support/post-scene.ts'
import { make } from '../../../../../test/support/request.ts'
import { openWorld, signedIn, trailOf } from '../../../../../test/support/small-trust.ts'
import type { JoinableNetwork } from '../../../../vocabulary/networks.ts'
import { createApp } from '../../../app.tsx'
import type { App } from '../../../context.ts'

const database = await openWorld()
const TOKEN = 'tHiS_is-a-token-of-forty-letters-or-so-0'
let app: App
let fake: FakeNetwork
let checks: unknown[]

beforeAll(async () => {
  fake = createFakeNetwork()
  checks = []
  const check = async (account: unknown) => {
    checks.push(account)
    const opened = { kind: 'open', handle: '@larkfield', identity: '7', expiresAt: null } as const
    return fake.faults[0] && typeof fake.faults[0] === 'object' ? fake.faults[0] : opened
  }
  const networks = new Map(
    (['mastodon', 'bluesky'] as const).map((code) => [
      code,
      { ...createFakeNetwork(code).adapter, check },
    ]),
  )
  app = createApp(await openTestInstallation(database, { networks }))
})

async function setChannel(network: JoinableNetwork) {
  const scene = await setPostScene(database)
  const channelId = randomUUID()
  await database.write(scene.trustId, (db) =>
    db
      .insertInto('channels')
      .values({
        trust_id: scene.trustId,
        school_id: scene.schoolId,
        channel_id: channelId,
        name: 'Our news',
        network,
        audience: 'public',
        address: 'https://social.example/@larkfield',
        status: 'open',
      })
      .execute(),
  )
  return { scene, channelId, path: `/schools/${scene.slug}/settings/accounts/${channelId}` }
}

async function ask(
  scene: PostScene,
  path: string,
  form?: Readonly<Record<string, string>>,
): Promise<{ status: number; text: string; to: string }> {
  const cookie = await signedIn(database, scene.publisher)
  const sent = form && { form: Object.entries(form) }
  const asked = { method: form ? 'POST' : 'GET', path, ...(sent && { sent }) } as const
  const response = await make(app, asked, { cookie })
  const to = response.headers.get('location') ?? ''
  return { status: response.status, text: await response.text(), to }
}

const stored = (scene: PostScene) =>
  database.read(scene.trustId, (db) =>
    db.selectFrom('network_accounts').selectAll().executeTakeFirst(),
  )

describe('an account', () => {
  it('is tried, kept sealed, shown to be confirmed, and then open', async () => {
    const { scene, path } = await setChannel('mastodon')
    expect((await ask(scene, path)).text).toContain('Join the account')
    const joined = await ask(scene, `${path}/join`, { server: 'social.example', secret: TOKEN })
    expect([joined.status, joined.to]).toEqual([303, `${path}?done=account_to_confirm`])
    expect(checks.at(-1)).toEqual({
      server: 'https://social.example',
      credentials: { token: TOKEN },
    })
    const page = await ask(scene, path)
    expect(page.text).toContain('Is this the school’s account?')
    expect(page.text).toContain('@larkfield')
    const confirmed = await ask(scene, `${path}/confirm`, { identity: '7' })
    expect(confirmed.to).toBe(`${path}?done=account_confirmed`)
    expect(await stored(scene)).toMatchObject({ state: 'open', handle: '@larkfield' })
  })

  it('shows its secret nowhere: not on a page, not in the database, not in the trail', async () => {
    const { scene, path } = await setChannel('mastodon')
    await ask(scene, `${path}/join`, { server: 'social.example', secret: TOKEN })
    const pages = [
      await ask(scene, path),
      await ask(scene, `/schools/${scene.slug}/settings/accounts`),
    ]
    for (const { text } of pages) expect(text).not.toContain(TOKEN)
    expect(JSON.stringify(await stored(scene))).not.toContain(TOKEN)
    const trail = await database.read(scene.trustId, (db) =>
      db.selectFrom('trail_entries').selectAll().execute(),
    )
    expect(JSON.stringify(trail)).not.toContain(TOKEN)
    expect(await trailOf(database, scene.trustId)).toContainEqual(
      expect.stringMatching(/^account\.joined channel:/),
    )
  })

  it('joined again as the same one is open at once; as another one it must be confirmed', async () => {
    const { scene, path } = await setChannel('mastodon')
    const form = { server: 'social.example', secret: TOKEN }
    await ask(scene, `${path}/join`, form)
    await ask(scene, `${path}/confirm`, { identity: '7' })
    expect((await ask(scene, `${path}/join`, form)).to).toContain('account_joined_again')
    expect((await ask(scene, `${path}/join`, { ...form, server: 'other.example' })).to).toContain(
      'account_to_confirm',
    )
    expect(await stored(scene)).toMatchObject({ state: 'unconfirmed', confirmed_by: null })
  })

  it('that is not the one that was shown is not confirmed', async () => {
    const { scene, path } = await setChannel('mastodon')
    await ask(scene, `${path}/join`, { server: 'social.example', secret: TOKEN })
    const other = await ask(scene, `${path}/confirm`, { identity: '8' })
    expect(other.status).toBe(422)
    expect(await stored(scene)).toMatchObject({ state: 'unconfirmed' })
  })

  it('is taken away with what opens it', async () => {
    const { scene, path } = await setChannel('mastodon')
    await ask(scene, `${path}/join`, { server: 'social.example', secret: TOKEN })
    expect((await ask(scene, `${path}/leave`)).text).toContain('Take @larkfield away?')
    expect((await ask(scene, `${path}/leave`, {})).to).toContain('?done=account_left')
    expect(await stored(scene)).toBeUndefined()
  })
})

describe('a form that is wrong', () => {
  const GOOD = { server: 'social.example', secret: TOKEN, handle: 'larkfield.bsky.social' }
  const CASES: readonly [JoinableNetwork, Record<string, string>, string, string][] = [
    [
      'mastodon',
      { server: 'http://localhost:3000' },
      'server',
      'address of a server on the internet',
    ],
    [
      'mastodon',
      { server: 'https://192.168.1.1' },
      'server',
      'address of a server on the internet',
    ],
    ['mastodon', { server: '' }, 'server', 'address of a server on the internet'],
    ['mastodon', { secret: 'short' }, 'secret', 'not an access token'],
    ['mastodon', { secret: `${TOKEN} and more` }, 'secret', 'not an access token'],
    ['bluesky', { secret: 'Heron42!umbrella' }, 'secret', 'never enter the account’s own password'],
    ['bluesky', { secret: 'wxyz-2345-abcd-mnop', handle: 'larkfield' }, 'handle', 'whole handle'],
  ]
  it.each(CASES)(
    'on %s with %j says so at %s, keeps the rest and asks nobody',
    async (network, bad, field, says) => {
      const { scene, path } = await setChannel(network)
      const asked = checks.length
      const answer = await ask(scene, `${path}/join`, { ...GOOD, ...bad })
      expect(answer.status).toBe(400)
      expect(answer.text).toContain(`href="#${field}"`)
      expect(answer.text).toContain(says)
      if (bad.secret) expect(answer.text).not.toContain(bad.secret)
      if (bad.server === undefined) expect(answer.text).toContain('value="social.example"')
      expect(checks).toHaveLength(asked)
      expect(await stored(scene)).toBeUndefined()
    },
  )

  it.each([
    ['does not let us in', { kind: 'reconnect', why: 'Invalid' }, 'does not let us in with this'],
    ['gives no answer', { kind: 'later', why: 'Timeout' }, 'gave no answer that could be read'],
    ['says what is missing', { kind: 'refused', why: 'The token lacks x.' }, 'The token lacks x.'],
  ] as const)(
    'a network that %s: nothing is kept, and what was typed stays but the secret',
    async (_, fault, says) => {
      const { scene, path } = await setChannel('mastodon')
      fake.faults.push(fault)
      const answer = await ask(scene, `${path}/join`, GOOD)
      fake.faults.length = 0
      expect(answer.status).toBe(422)
      expect(answer.text).toContain(says)
      expect(answer.text).not.toContain(TOKEN)
      expect(await stored(scene)).toBeUndefined()
    },
  )
})

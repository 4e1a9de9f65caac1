import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import {
  type BlueskyAccount,
  type BlueskyServer,
  startBlueskyServer,
} from '../../../test/support/bluesky-server.ts'
import type { Account, NetworkAdapter, Outgoing, OutgoingPhoto } from '../network.ts'
import { openWire } from '../wire.ts'
import { createBluesky } from './adapter.ts'
import { POSTS } from './places.ts'

let server: BlueskyServer
let school: BlueskyAccount
let account: Account
let adapter: NetworkAdapter
const wire = openWire({ mayReachThisMachine: true })

beforeAll(async () => {
  server = await startBlueskyServer()
  school = await server.addAccount('larkfield-sch')
  account = accountOf(school)
  adapter = createBluesky(wire)
})
afterAll(async () => {
  await wire.close()
  await server.close()
})

function accountOf({ handle, appPassword }: BlueskyAccount): Account {
  return {
    server: server.origin,
    credentials: { identifier: handle, password: appPassword },
  }
}

function outgoing(more: Partial<Outgoing> = {}): Outgoing {
  return { key: randomUUID(), at: new Date(), text: 'The cup is ours.', photos: [], ...more }
}

async function sent(post: Outgoing) {
  const answer = await adapter.send(account, post)
  if (answer.kind !== 'sent') throw new Error(JSON.stringify(answer))
  return answer
}

async function recordsOf(owner: BlueskyAccount) {
  const { data } = await owner.owner.com.atproto.repo.listRecords({
    repo: owner.did,
    collection: POSTS,
    limit: 100,
  })
  return data.records
}

async function photo(width: number, height: number): Promise<OutgoingPhoto> {
  const bytes = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#336699',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 92 })
    .toBuffer()
  return { bytes, mime: 'image/jpeg', altText: 'A blue field', width, height }
}

describe('an account', () => {
  it('opens with an app password, and says whose it is', async () => {
    expect(await adapter.check(account)).toEqual({
      kind: 'open',
      handle: `@${school.handle}`,
      identity: school.did,
      expiresAt: null,
    })
  })

  it('does not open with another password', async () => {
    const wrong = { ...account, credentials: { ...account.credentials, password: 'nonsense' } }
    expect(await adapter.check(wrong)).toMatchObject({ kind: 'reconnect' })
  })

  it('asks to be joined anew once its password was taken back', async () => {
    const other = await server.addAccount('quillmere-sch')
    const joined = accountOf(other)
    expect(await adapter.send(joined, outgoing())).toMatchObject({ kind: 'sent' })
    await other.revoke()
    const later = createBluesky(wire)
    expect(await later.send(joined, outgoing())).toMatchObject({ kind: 'reconnect' })
    expect(await recordsOf(other)).toHaveLength(1)
  })
})

describe('a post', () => {
  it('goes out with what it says, and is found and looked at', async () => {
    const post = outgoing({ text: 'Open evening: https://larkfield.example/open #Larkfield' })
    const { remoteId, address } = await sent(post)
    expect(address).toMatch(
      /^https:\/\/bsky\.app\/profile\/larkfield-sch\.test\/post\/[2-7a-z]{13}$/,
    )
    expect(await adapter.find(account, post, [])).toEqual({ kind: 'found', remoteId, address })
    expect(await adapter.look(account, remoteId)).toEqual({
      kind: 'live',
      remoteId,
      address,
      text: post.text,
      photos: 0,
      editedAt: null,
    })
    const record = (await recordsOf(school)).find((one) => one.uri === remoteId)?.value as {
      facets: { features: { $type: string }[] }[]
    }
    const kinds = record.facets.flatMap((facet) => facet.features.map((one) => one.$type))
    expect(kinds).toEqual(['app.bsky.richtext.facet#link', 'app.bsky.richtext.facet#tag'])
  })

  it('stands there once, however often and however many at once send it', async () => {
    const before = (await recordsOf(school)).length
    const post = outgoing({ text: 'Once and no more.' })
    const answers = await Promise.all([1, 2, 3].map(() => adapter.send(account, post)))
    answers.push(await adapter.send(account, post))
    expect(new Set(answers.map((one) => one.kind)).has('refused')).toBe(false)
    expect(answers.at(-1)).toMatchObject({ kind: 'sent' })
    expect(await recordsOf(school)).toHaveLength(before + 1)
  })

  it('does not overwrite what stands at its place', async () => {
    const post = outgoing({ text: 'The first words.' })
    const { remoteId } = await sent(post)
    const again = await adapter.send(account, { ...post, text: 'Other words.' })
    expect(again).toMatchObject({ kind: 'uncertain' })
    expect(await adapter.look(account, remoteId)).toMatchObject({ text: 'The first words.' })
  })

  it('that was never sent is absent', async () => {
    expect(await adapter.find(account, outgoing(), [])).toEqual({ kind: 'absent' })
  })

  it('that somebody changed elsewhere shows what it says now', async () => {
    const { remoteId } = await sent(outgoing({ text: 'As approved.' }))
    const rkey = remoteId.split('/').at(-1) ?? ''
    await school.owner.com.atproto.repo.putRecord({
      repo: school.did,
      collection: POSTS,
      rkey,
      record: { $type: POSTS, text: 'As nobody approved.', createdAt: new Date().toISOString() },
    })
    expect(await adapter.look(account, remoteId)).toMatchObject({
      kind: 'live',
      text: 'As nobody approved.',
    })
  })

  it('comes down, and twice is once', async () => {
    const { remoteId } = await sent(outgoing())
    expect(await adapter.remove(account, remoteId)).toEqual({ kind: 'removed' })
    expect(await adapter.look(account, remoteId)).toEqual({ kind: 'gone' })
    expect(await adapter.remove(account, remoteId)).toEqual({ kind: 'removed' })
  })

  it('carries its photos with their words and shapes, drawn smaller where they are too large', async () => {
    const large = await photo(1_500, 1_000)
    expect(large.bytes.byteLength).toBeGreaterThan(1_000_000)
    const { remoteId } = await sent(outgoing({ photos: [large, await photo(320, 240)] }))
    expect(await adapter.look(account, remoteId)).toMatchObject({ photos: 2 })
    const record = (await recordsOf(school)).find((one) => one.uri === remoteId)?.value as {
      embed: { images: { alt: string; image: { size: number }; aspectRatio: { width: number } }[] }
    }
    const [first, second] = record.embed.images
    expect(first).toMatchObject({ alt: 'A blue field' })
    expect(first?.image.size).toBeLessThan(1_000_000)
    expect(second?.aspectRatio).toEqual({ width: 320, height: 240 })
  })

  it.each([
    ['301 characters', outgoing({ text: 'é'.repeat(301) })],
    ['five photos', outgoing({ photos: Array(5).fill(undefined) })],
  ])('with %s is refused with the reason, and nothing is put there', async (_, post) => {
    const before = (await recordsOf(school)).length
    expect(await adapter.send(account, post)).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('Bluesky takes'),
    })
    expect(await recordsOf(school)).toHaveLength(before)
  })

  it('is counted as Bluesky counts: in characters as people see them, and in bytes', async () => {
    expect(await adapter.send(account, outgoing({ text: '👩‍🏫'.repeat(280) }))).toMatchObject({
      kind: 'refused',
    })
    expect(await adapter.send(account, outgoing({ text: 'ŵ'.repeat(300) }))).toMatchObject({
      kind: 'sent',
    })
  })

  it('names nobody as mentioned whom the network does not know', async () => {
    const { remoteId } = await sent(outgoing({ text: 'Thanks to @nobody.larkfield.example' }))
    expect(await adapter.look(account, remoteId)).toMatchObject({ kind: 'live' })
  })
})

describe('replies', () => {
  it('cannot be read where no readers’ side answers, and that is said', async () => {
    const { remoteId } = await sent(outgoing())
    const asked = await adapter.replies(account, { remoteIds: [remoteId], limit: 10 })
    expect(asked).toMatchObject({ kind: 'later' })
  })

  test('are hidden by the gate of their thread, each once', async () => {
    const { remoteId } = await sent(outgoing())
    const reply = (n: number) => ({
      remoteId: `at://did:plc:abcdefghijklmnopqrstuvwx/${POSTS}/3mabcdefghi${n}k`,
      onRemoteId: remoteId,
    })
    for (const n of [2, 3, 2]) {
      expect(await adapter.hideReply(account, reply(n))).toEqual({ kind: 'hidden' })
    }
    const { data } = await school.owner.com.atproto.repo.getRecord({
      repo: school.did,
      collection: 'app.bsky.feed.threadgate',
      rkey: remoteId.split('/').at(-1) ?? '',
    })
    expect(data.value).toMatchObject({
      post: remoteId,
      hiddenReplies: [reply(2).remoteId, reply(3).remoteId],
    })
  })
})

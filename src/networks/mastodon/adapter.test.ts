import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type MastodonAccount,
  type MastodonServer,
  startMastodonServer,
} from '../../../test/support/mastodon-server.ts'
import type { Account, Outgoing, OutgoingPhoto } from '../network.ts'
import { openWire } from '../wire.ts'
import { createMastodon } from './adapter.ts'

let server: MastodonServer
let school: MastodonAccount
let account: Account
const wire = openWire({ mayReachThisMachine: true })
const adapter = createMastodon(wire)

beforeAll(async () => {
  server = await startMastodonServer()
  school = server.addAccount('larkfield')
  account = accountOf(school)
})
afterAll(async () => {
  await wire.close()
  await server.close()
})

function accountOf({ token }: MastodonAccount): Account {
  return { server: server.origin, credentials: { token } }
}

function outgoing(more: Partial<Outgoing> = {}): Outgoing {
  return { key: randomUUID(), at: new Date(), text: 'The cup is ours.', photos: [], ...more }
}

async function sent(post: Outgoing) {
  const answer = await adapter.send(account, post)
  if (answer.kind !== 'sent') throw new Error(JSON.stringify(answer))
  return answer
}

async function photo(altText: string): Promise<OutgoingPhoto> {
  const [width, height] = [64, 48]
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#369' } })
    .jpeg()
    .toBuffer()
  return { bytes, mime: 'image/jpeg', altText, width, height }
}

describe('an account', () => {
  it('opens with its token, and says whose it is', async () => {
    expect(await adapter.check(account)).toEqual({
      kind: 'open',
      handle: `@larkfield@${new URL(server.origin).host}`,
      identity: school.id,
      expiresAt: null,
    })
  })

  it('does not open with a token that may do too little, and says what is missing', async () => {
    const narrow = server.addAccount('narrow', ['read'])
    expect(await adapter.check(accountOf(narrow))).toEqual({
      kind: 'refused',
      why: 'The token may not do all that is needed: write:media, write:statuses.',
    })
  })

  it('asks to be joined anew once its token was taken back', async () => {
    const other = server.addAccount('quillmere')
    expect(await adapter.send(accountOf(other), outgoing())).toMatchObject({ kind: 'sent' })
    other.revoke()
    expect(await adapter.send(accountOf(other), outgoing())).toMatchObject({ kind: 'reconnect' })
    expect(other.statuses()).toHaveLength(1)
  })
})

describe('a post', () => {
  it('goes out as it is, and is looked at as it was written', async () => {
    const text = 'Tom & Jo’s "open" evening:\n\nhttps://larkfield.example/open?a=1&b=2 #Larkfield'
    const { remoteId, address } = await sent(outgoing({ text }))
    expect(await adapter.look(account, remoteId)).toEqual({
      kind: 'live',
      remoteId,
      address,
      text,
      photos: 0,
      editedAt: null,
    })
  })

  it('stands there once, however often it is sent', async () => {
    const before = school.statuses().length
    const post = outgoing({ text: 'Once and no more.' })
    const first = await sent(post)
    expect(await sent(post)).toEqual(first)
    expect(school.statuses()).toHaveLength(before + 1)
  })

  it('stands there once though a try was stopped in the middle until its key counted no more', async () => {
    const before = school.statuses().length
    const post = outgoing({ text: 'Sent by another meanwhile.', photos: [await photo('A field')] })
    let asked = 0
    // The first look at the clock is before the photos go, the second right before the words would.
    const clock = () => Date.now() + (asked++ === 0 ? 0 : 61 * 60_000)
    const { remoteId } = await sent(post)
    server.forgetKeys()
    const woken = await createMastodon(wire, clock).send(account, post)
    expect(woken).toEqual({
      kind: 'uncertain',
      why: 'Gatepost was stopped in the middle of sending it.',
    })
    expect(school.statuses()).toHaveLength(before + 1)
    expect(await adapter.find(account, post, [])).toMatchObject({ kind: 'found', remoteId })
  })

  it.each([0, 29])('goes out where sending it took %i minutes', async (minutes) => {
    let asked = 0
    const clock = () => Date.now() + asked++ * minutes * 60_000
    const slow = createMastodon(wire, clock)
    const post = outgoing({ text: `Slowly, within ${minutes} minutes.` })
    expect(await slow.send(account, post)).toMatchObject({ kind: 'sent' })
  })

  it('is found among the account’s own, and never taken for another of the same words', async () => {
    const text = 'A reminder: school is closed on Monday. <b>Really</b> https://larkfield.example'
    const week = await sent(outgoing({ text }))
    const post = outgoing({ text })
    expect(await adapter.find(account, post, [week.remoteId])).toEqual({ kind: 'absent' })
    const { remoteId, address } = await sent(post)
    expect(await adapter.find(account, post, [week.remoteId])).toEqual({
      kind: 'found',
      remoteId,
      address,
    })
  })

  it('is found behind many others, and absent where none says the same', async () => {
    const busy = server.addAccount('busy')
    const joined = accountOf(busy)
    const post = outgoing({ text: 'The one that is looked for.' })
    await adapter.send(joined, post)
    for (let n = 0; n < 90; n += 1) {
      await adapter.send(joined, outgoing({ text: `Another one, number ${n}.` }))
    }
    expect(await adapter.find(joined, post, [])).toMatchObject({ kind: 'found' })
    const other = outgoing({ text: 'The one that is looked for?!' })
    expect(await adapter.find(joined, other, [])).toEqual({ kind: 'absent' })
  })

  it('that somebody changed elsewhere shows what it says now, and when', async () => {
    const { remoteId } = await sent(outgoing({ text: 'As approved.' }))
    school.edit(remoteId, 'As nobody approved.')
    expect(await adapter.look(account, remoteId)).toMatchObject({
      kind: 'live',
      text: 'As nobody approved.',
      editedAt: expect.any(Date),
    })
  })

  it('comes down, and twice is once', async () => {
    const { remoteId } = await sent(outgoing())
    expect(await adapter.remove(account, remoteId)).toEqual({ kind: 'removed' })
    expect(await adapter.look(account, remoteId)).toEqual({ kind: 'gone' })
    expect(await adapter.remove(account, remoteId)).toEqual({ kind: 'removed' })
  })

  it('carries its photos with their words, once the server has worked on them', async () => {
    const photos = [await photo('A blue field'), await photo('Another')]
    const { remoteId } = await sent(outgoing({ photos }))
    expect(await adapter.look(account, remoteId)).toMatchObject({ photos: 2 })
    expect(await adapter.find(account, outgoing(), [])).toEqual({ kind: 'absent' })
  })

  it('that the server finds too long is refused with its reason', async () => {
    expect(await adapter.send(account, outgoing({ text: 'x'.repeat(501) }))).toEqual({
      kind: 'refused',
      why: 'The network refused it: Validation failed: Text character limit of 500 exceeded',
    })
  })
})

describe('replies', () => {
  it('are read as plain words, the newest first', async () => {
    const { remoteId } = await sent(outgoing())
    school.replyFrom('morgan', remoteId, 'Well done <script>alert(1)</script> & more')
    const second = school.replyFrom('robin', remoteId, 'Hurrah')
    const asked = await adapter.replies(account, { remoteIds: [remoteId], limit: 10 })
    if (asked.kind !== 'replies') throw new Error(JSON.stringify(asked))
    expect(asked.replies.map((one) => one.text).sort()).toEqual([
      'Hurrah',
      'Well done <script>alert(1)</script> & more',
    ])
    expect(asked.replies.find((one) => one.remoteId === second)).toMatchObject({
      onRemoteId: remoteId,
      authorHandle: 'robin',
    })
  })

  it('cannot be hidden, and that is said with what a person can do', async () => {
    const answer = await adapter.hideReply(account, { remoteId: '1', onRemoteId: '2' })
    expect(answer).toMatchObject({ kind: 'cannot', why: expect.stringContaining('report') })
  })
})

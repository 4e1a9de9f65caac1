import { describe, expect, it, test } from 'vitest'
import { createFakeNetwork, type FakeNetwork } from '../../../test/support/fake-network.ts'
import {
  join,
  type NetworkScene,
  passTime,
  passTimeUntilSettled,
  publishThere,
  setNetworkScene,
  stands,
} from '../../../test/support/network-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import {
  postNow,
  publishAs,
  setPostScene,
  withdrawYes,
  writeApproved,
} from '../../../test/support/post-scene.ts'
import { openWorld, trailOf } from '../../../test/support/small-trust.ts'
import { completeTakedown, openTakedowns, takeDownPost } from '../../domain/posts/index.ts'
import { claimErrand, leaveAccount, takeToHand, tryAgain } from '../../domain/sending/index.ts'
import { sendPosts } from './send-posts.ts'

const database = await openWorld()
const account = { server: 'https://fake.example', credentials: { token: 'a token' } }

async function setScene(): Promise<NetworkScene & { readonly fake: FakeNetwork }> {
  const fake = createFakeNetwork()
  const scene = await setPostScene(database)
  return { ...(await setNetworkScene(scene, fake.adapter, account)), fake }
}

const write = <T>(set: NetworkScene, command: Parameters<typeof database.write<T>>[1]) =>
  database.write(set.scene.trustId, command)

async function said(set: NetworkScene, action: string): Promise<number> {
  const trail = await trailOf(database, set.scene.trustId)
  return trail.filter((line) => line.startsWith(`${action} `)).length
}

const later = { kind: 'later', why: 'The network asked us to wait.' } as const
const uncertain = { kind: 'uncertain', why: 'No whole answer came back.' } as const
const reconnect = { kind: 'reconnect', why: 'The token was taken back.' } as const

describe('a post for a network with a joined account', () => {
  it('is on its way once it is published, and live once it was sent', async () => {
    const set = await setScene()
    const postId = await publishThere(set)
    expect(await stands(set, postId)).toMatchObject({ state: 'sending' })
    expect(await passTime(set, 1)).toBe(1)
    expect(await stands(set, postId)).toMatchObject({
      state: 'live',
      address: 'https://fake.example/p1',
      remoteId: 'p1',
    })
    expect([...set.fake.posts.values()].map((post) => post.text)).toEqual(['The cup is ours.'])
    expect(await said(set, 'publication.sent')).toBe(1)
    expect(await passTime(set, 100)).toBe(0)
  })

  it('goes by hand while nobody has confirmed that the account is the school’s', async () => {
    const set = await setScene()
    await write(set, (db) =>
      db
        .updateTable('network_accounts')
        .set({ state: 'unconfirmed', confirmed_by: null, confirmed_at: null })
        .execute(),
    )
    const postId = await publishThere(set)
    expect(await stands(set, postId)).toMatchObject({ state: 'awaiting_proof' })
  })

  it('is sent by one of several who reach for it at once', async () => {
    const set = await setScene()
    const posts = [await publishThere(set), await publishThere(set), await publishThere(set)]
    await Promise.all([1, 2, 3].map(() => sendPosts(set.installation)))
    expect(set.fake.posts.size).toBe(posts.length)
    expect(set.fake.asked.filter((one) => one === 'send')).toHaveLength(posts.length)
  })
})

describe('a network that does not do it at once', () => {
  const FAULTS: readonly [string, FakeNetwork['faults'], string, number][] = [
    ['puts it off twice', [later, later], 'live', 1],
    ['answers uncertainly, and has it', ['sent_but_uncertain'], 'live', 1],
    ['answers uncertainly, and has it not', [uncertain], 'live', 1],
    ['is uncertain again and again', [uncertain, uncertain, later, uncertain], 'live', 1],
    ['has it, and is uncertain when looked at', ['sent_but_uncertain', later, later], 'live', 1],
    ['throws, as no adapter should', ['throws'], 'live', 1],
    ['refuses it', [{ kind: 'refused', why: 'Too long.' }], 'refused', 0],
    ['never has time', Array(400).fill(later), 'refused', 0],
    ['never answers', Array(400).fill(uncertain), 'uncertain', 0],
  ]
  it.each(FAULTS)('%s', async (_, faults, state, posts) => {
    const set = await setScene()
    set.fake.faults.push(...faults)
    const postId = await publishThere(set)
    await passTimeUntilSettled(set)
    expect(await stands(set, postId)).toMatchObject({ state })
    expect(set.fake.posts.size).toBe(posts)
  })

  it('is never sent to while an earlier try may have arrived', async () => {
    const set = await setScene()
    set.fake.faults.push('sent_but_uncertain', later, later)
    const postId = await publishThere(set)
    await passTime(set, 1)
    expect(await stands(set, postId)).toMatchObject({ state: 'uncertain' })
    await passTimeUntilSettled(set)
    expect(set.fake.asked).toEqual(['send', 'find', 'find', 'find'])
  })

  it('holds back the moment that it names', async () => {
    const set = await setScene()
    set.fake.faults.push({ ...later, retryAt: new Date(NOW.getTime() + 600_000) })
    const postId = await publishThere(set)
    await passTime(set, 1)
    expect(await passTime(set, 590)).toBe(0)
    expect(await passTime(set, 10)).toBe(1)
    expect(await stands(set, postId)).toMatchObject({ state: 'live' })
  })
})

describe('a worker that dies', () => {
  it('leaves an errand that nobody touches while it may be alive, and that is looked into after', async () => {
    const set = await setScene()
    const postId = await publishThere(set)
    const [errand] = await database.read(set.scene.trustId, (db) =>
      db.selectFrom('network_errands').select('errand_id').execute(),
    )
    // It takes the errand up, sends, and is never heard of again.
    await write(set, (db) =>
      claimErrand(db, errand?.errand_id ?? '', { gate: set.installation.gate, now: NOW }),
    )
    const { publicationId } = await stands(set, postId)
    await set.fake.adapter.send(account, {
      key: publicationId,
      at: NOW,
      text: 'The cup is ours.',
      photos: [],
    })
    expect(await passTime(set, 14)).toBe(0)
    await passTime(set, 2)
    expect(await stands(set, postId)).toMatchObject({ state: 'live', remoteId: 'p1' })
    expect(set.fake.posts.size).toBe(1)
    expect(set.fake.asked).toEqual(['send', 'find'])
  })

  it('has no say any more once somebody else took its errand up', async () => {
    const set = await setScene()
    const postId = await publishThere(set)
    let first = true
    set.fake.beforeSend = async () => {
      if (!first) return
      first = false
      // Meanwhile its time runs out, and another finds out and sends.
      await passTime(set, 20)
      await passTime(set, 1)
    }
    await passTime(set, 1)
    expect(await said(set, 'publication.sent')).toBe(1)
    expect((await stands(set, postId)).state).toBe('live')
  })
})

describe('a withdrawal', () => {
  const withLearner = async (set: NetworkScene) => {
    const postId = await writeApproved(set.scene, { channels: [set.channelId] })
    const published = await publishAs(set.scene, set.scene.publisher, postId)
    if (!published.ok) throw new Error(published.message)
    await write(set, (db) =>
      db
        .updateTable('photos')
        .set({ sha256: 'f'.repeat(64) })
        .execute(),
    )
    return postId
  }

  it('before it was sent: it never goes out', async () => {
    const set = await setScene()
    const postId = await withLearner(set)
    await withdrawYes(set.scene)
    expect(await passTime(set, 1)).toBe(0)
    expect(await stands(set, postId)).toMatchObject({ state: 'stopped' })
    expect((await postNow(set.scene, postId)).state).toBe('taken_down')
    expect(set.fake.asked).toEqual([])
  })

  it('that no sweep has seen wins all the same, because consent is asked again right before', async () => {
    const set = await setScene()
    const postId = await withLearner(set)
    await write(set, (db) => db.updateTable('consents').set({ withdrawn_at: NOW }).execute())
    await passTime(set, 1)
    expect(await stands(set, postId)).toMatchObject({ state: 'stopped' })
    expect((await postNow(set.scene, postId)).state).toBe('taken_down')
    expect(set.fake.asked).toEqual([])
    expect(await said(set, 'publication.stopped')).toBe(1)
  })

  it('while it is being sent: it comes down as soon as it is known where it is', async () => {
    const set = await setScene()
    const postId = await publishThere(set)
    set.fake.beforeSend = async () => {
      set.fake.beforeSend = async () => {}
      const command = { postId, cause: 'request', reason: 'A parent asked.' } as const
      await write(set, (db) => takeDownPost(db, set.scene.head, command, NOW))
    }
    await passTime(set, 1)
    await passTimeUntilSettled(set)
    expect(await stands(set, postId)).toMatchObject({ state: 'taken_down' })
    expect((await postNow(set.scene, postId)).state).toBe('taken_down')
    expect(set.fake.posts.size).toBe(0)
  })

  it('of what is not certain: it is looked for, and taken off where it arrived', async () => {
    for (const arrived of [true, false]) {
      const set = await setScene()
      set.fake.faults.push(arrived ? 'sent_but_uncertain' : uncertain)
      const postId = await publishThere(set)
      await passTime(set, 1)
      const command = { postId, cause: 'request', reason: 'A parent asked.' } as const
      await write(set, (db) => takeDownPost(db, set.scene.head, command, NOW))
      expect((await postNow(set.scene, postId)).state).toBe('coming_down')
      await passTimeUntilSettled(set)
      expect((await stands(set, postId)).state).toBe(arrived ? 'taken_down' : 'stopped')
      expect((await postNow(set.scene, postId)).state).toBe('taken_down')
      expect([set.fake.posts.size, set.fake.asked.filter((one) => one === 'send').length]).toEqual([
        0, 1,
      ])
    }
  })
})

describe('taking down what is live', () => {
  async function takenDown(faults: FakeNetwork['faults'] = []) {
    const set = await setScene()
    const postId = await publishThere(set)
    await passTime(set, 1)
    set.fake.faults.push(...faults)
    const command = { postId, cause: 'mistake', reason: 'The day was wrong.' } as const
    await write(set, (db) => takeDownPost(db, set.scene.head, command, NOW))
    return { set, postId }
  }

  it('takes it off the network, looks whether it is gone, and keeps the proof', async () => {
    const { set, postId } = await takenDown()
    expect(await stands(set, postId)).toMatchObject({ state: 'takedown_due' })
    await passTime(set, 1)
    expect(set.fake.asked).toEqual(['send', 'remove', 'look'])
    expect(await stands(set, postId)).toMatchObject({ state: 'taken_down' })
    expect((await postNow(set.scene, postId)).state).toBe('taken_down')
    const proof = await database.read(set.scene.trustId, (db) =>
      db.selectFrom('takedowns').select(['proof', 'done_at', 'done_by']).executeTakeFirstOrThrow(),
    )
    expect(proof).toMatchObject({ done_by: null, done_at: set.clock.now })
    expect(proof.proof).toMatch(/^Gatepost took it off\. Mastodon answered .*20 November 2026.*p1/)
    expect(await said(set, 'publication.removed')).toBe(1)
  })

  it('is done again until the network has done it, with the clock of a person running', async () => {
    const { set, postId } = await takenDown([later, uncertain, 'throws'])
    await passTimeUntilSettled(set)
    expect(await stands(set, postId)).toMatchObject({ state: 'taken_down' })
  })

  it('stays with a person where the network refuses it, who then says that it is down', async () => {
    const { set, postId } = await takenDown([{ kind: 'refused', why: 'No.' }])
    await passTimeUntilSettled(set)
    expect(await stands(set, postId)).toMatchObject({
      state: 'takedown_due',
      why: 'Gatepost could not take it off: No.',
    })
    const [task] = await database.read(set.scene.trustId, async (db) => [
      ...(await openTakedowns(db, postId)).values(),
    ])
    const command = { takedownId: task?.id ?? '', proof: 'Deleted by hand at 14:05.' }
    const done = await write(set, (db) => completeTakedown(db, set.scene.head, command, NOW))
    expect(done).toMatchObject({ ok: true })
    expect((await postNow(set.scene, postId)).state).toBe('taken_down')
  })
})

describe('an account that the network closes to us', () => {
  it('keeps back what is for it, and lets it go on once the same account is joined again', async () => {
    const set = await setScene()
    set.fake.faults.push(reconnect)
    const first = await publishThere(set)
    await passTime(set, 1)
    const second = await publishThere(set, 'Another one.')
    for (const postId of [first, second]) {
      expect(await stands(set, postId)).toMatchObject({ state: 'reconnect', why: reconnect.why })
    }
    await passTime(set, 3_600)
    expect(set.fake.asked).toEqual(['send'])
    await join(set, account)
    await passTimeUntilSettled(set)
    for (const postId of [first, second]) {
      expect(await stands(set, postId)).toMatchObject({ state: 'live' })
    }
    expect(set.fake.posts.size).toBe(2)
    expect(await said(set, 'account.refused')).toBe(1)
  })

  it('taken away for good leaves to people what was not sent', async () => {
    const set = await setScene()
    const waiting = await publishThere(set)
    set.fake.faults.push(uncertain)
    const gone = await write(set, (db) =>
      leaveAccount(db, set.scene.publisher, { channelId: set.channelId }, NOW),
    )
    expect(gone).toEqual({ ok: true })
    expect(await stands(set, waiting)).toMatchObject({ state: 'awaiting_proof' })
    expect(await passTime(set, 100)).toBe(0)
  })
})

describe('a person who decides', () => {
  it('has it sent once more, or takes it to hand, and only where that cannot make a second post', async () => {
    const set = await setScene()
    set.fake.faults.push({ kind: 'refused', why: 'Too long.' })
    const postId = await publishThere(set)
    await passTime(set, 1)
    const { publicationId } = await stands(set, postId)
    const { publisher, author } = set.scene
    const command = { publicationId }
    expect(await write(set, (db) => tryAgain(db, author, command, NOW))).toMatchObject({
      ok: false,
      kind: 'forbidden',
    })
    expect(await write(set, (db) => tryAgain(db, publisher, command, NOW))).toMatchObject({
      ok: true,
    })
    expect(await stands(set, postId)).toMatchObject({ state: 'sending' })
    expect(await write(set, (db) => takeToHand(db, publisher, command, NOW))).toMatchObject({
      ok: true,
    })
    expect(await stands(set, postId)).toMatchObject({ state: 'awaiting_proof' })
    expect(await passTime(set, 100)).toBe(0)
    expect(set.fake.posts.size).toBe(0)
  })

  test('looks once more for what stayed uncertain, and never sends it blindly', async () => {
    const set = await setScene()
    set.fake.faults.push('sent_but_uncertain', ...Array(200).fill(later))
    const postId = await publishThere(set)
    await passTimeUntilSettled(set)
    const { publicationId, state } = await stands(set, postId)
    expect(state).toBe('uncertain')
    set.fake.faults.length = 0
    const { publisher } = set.scene
    const { now } = set.clock
    await write(set, (db) => tryAgain(db, publisher, { publicationId }, now))
    await passTime(set, 1)
    expect(await stands(set, postId)).toMatchObject({ state: 'live' })
    expect(set.fake.asked.filter((one) => one === 'send')).toHaveLength(1)
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { channelForm, keepWell } from '../../../test/support/channel-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import {
  decideAs,
  type PostScene,
  postNow,
  publishAs,
  setPostScene,
  standsWhere,
  submit,
  withdrawYes,
  writeApproved,
  writeDraft,
} from '../../../test/support/post-scene.ts'
import { openWorld, trailOf } from '../../../test/support/small-trust.ts'
import { attest, beginClosing, changeChannel, nameStaff, settleTask } from '../channels/index.ts'
import { closeChannel } from '../closing/index.ts'
import { recordLeaver } from '../people/index.ts'
import type { PostContent } from './content.ts'
import {
  confirmSlot,
  giveUpHeld,
  heldDeliveries,
  publishDuePost,
  publishHeld,
  takeDownPost,
} from './index.ts'

const database = await openWorld()
let scene: PostScene
beforeEach(async () => {
  scene = await setPostScene(database)
  await keepWell(scene, scene.facebook)
  await keepWell(scene, scene.page)
})

const TODAY = '2026-11-20'
const write = <T>(work: Parameters<typeof database.write<T>>[1]) =>
  database.write(scene.trustId, work)
const waiting = (postId: string) => database.read(scene.trustId, (db) => heldDeliveries(db, postId))
/** Nothing in it that anybody asks about. */
const PLAIN: Partial<PostContent> = { photos: [] }

/** The day on which a channel was to be closed goes by: nothing goes out there any more. */
async function freeze(channelId: string): Promise<void> {
  const form = { ...(await channelForm(scene, channelId)), closesOn: '2026-11-19' }
  const done = await write((db) => changeChannel(db, scene.head, form, NOW))
  if (!done.ok) throw new Error(done.message)
}

async function thaw(channelId: string): Promise<void> {
  const form = { ...(await channelForm(scene, channelId)), closesOn: null }
  const done = await write((db) => changeChannel(db, scene.head, form, NOW))
  if (!done.ok) throw new Error(done.message)
}

async function scheduled(more: Partial<PostContent> = {}) {
  const postId = await writeApproved(scene, { ...PLAIN, ...more })
  const { contentSha256 } = await postNow(scene, postId)
  const at = new Date(NOW.getTime() + 3_600_000)
  const done = await write((db) =>
    confirmSlot(db, scene.publisher, { postId, contentSha256, at }, NOW),
  )
  if (!done.ok) throw new Error(done.message)
  return { postId, at }
}

describe('a post with two channels, of which one is frozen', () => {
  it('can be written, sent and approved all the same', async () => {
    await freeze(scene.facebook)
    const postId = await writeDraft(scene, PLAIN)
    expect(await submit(scene, postId)).toMatchObject({ ok: true })
    expect(await decideAs(scene, scene.deputy, postId)).toMatchObject({ ok: true })
  })

  it('goes out on the other and waits for the frozen one, with the reason', async () => {
    await freeze(scene.facebook)
    const postId = await writeApproved(scene, PLAIN)
    expect(await publishAs(scene, scene.publisher, postId)).toMatchObject({ ok: true, byHand: 0 })
    expect(await standsWhere(scene, postId)).toEqual({
      page: 'live',
      facebook: undefined,
      rows: 1,
    })
    expect(await waiting(postId)).toMatchObject([
      { channelId: scene.facebook, channelName: 'Facebook', rules: ['closure_date'] },
    ])
    expect(await trailOf(database, scene.trustId)).toContain(`channel.held post:${postId}`)
  })

  it('is published there by a person once it is mended, and never by itself', async () => {
    await freeze(scene.facebook)
    const postId = await writeApproved(scene, PLAIN)
    await publishAs(scene, scene.publisher, postId)
    const [held] = await waiting(postId)
    const command = { postId, channelHoldId: held?.channelHoldId ?? '' }
    const release = () =>
      write((db) => publishHeld(db, scene.publisher, command, { gate: scene.gate, now: NOW }))
    expect(await release()).toMatchObject({
      ok: false,
      message: expect.stringContaining('It was to be closed'),
    })
    await thaw(scene.facebook)
    expect((await standsWhere(scene, postId)).rows).toBe(1)
    const by = (actor: typeof scene.author) =>
      write((db) => publishHeld(db, actor, command, { gate: scene.gate, now: NOW }))
    expect(await by(scene.author)).toMatchObject({ ok: false, kind: 'forbidden' })
    expect(await release()).toMatchObject({ ok: true })
    expect(await standsWhere(scene, postId)).toMatchObject({ facebook: 'awaiting_proof', rows: 2 })
    expect(await release()).toMatchObject({ ok: false, kind: 'moved_on' })
    expect(await waiting(postId)).toEqual([])
  })

  it('is asked about consent anew before it goes out there', async () => {
    await freeze(scene.facebook)
    const postId = await writeApproved(scene)
    await publishAs(scene, scene.publisher, postId)
    const [held] = await waiting(postId)
    await thaw(scene.facebook)
    await withdrawYes(scene)
    const command = { postId, channelHoldId: held?.channelHoldId ?? '' }
    expect(
      await write((db) =>
        publishHeld(db, scene.publisher, command, { gate: scene.gate, now: NOW }),
      ),
    ).toMatchObject({ ok: false })
    expect((await standsWhere(scene, postId)).facebook).toBeUndefined()
  })

  it('can leave that channel out for good', async () => {
    await freeze(scene.facebook)
    const postId = await writeApproved(scene, PLAIN)
    await publishAs(scene, scene.publisher, postId)
    const [held] = await waiting(postId)
    const command = { postId, channelHoldId: held?.channelHoldId ?? '' }
    expect(await write((db) => giveUpHeld(db, scene.publisher, command, NOW))).toEqual({ ok: true })
    expect(await waiting(postId)).toEqual([])
    expect(await trailOf(database, scene.trustId)).toContain(`channel.hold_ended post:${postId}`)
  })

  it('of another trust is not found', async () => {
    await freeze(scene.facebook)
    const postId = await writeApproved(scene, PLAIN)
    await publishAs(scene, scene.publisher, postId)
    const [held] = await waiting(postId)
    const { head } = await setPostScene(database)
    const command = { postId, channelHoldId: held?.channelHoldId ?? '' }
    expect(
      await database.write(head.trustId, (db) => giveUpHeld(db, head, command, NOW)),
    ).toMatchObject({ ok: false, kind: 'not_found' })
  })
})

describe('a post whose every channel is frozen', () => {
  it('stays approved for whoever pressed the button, and says why', async () => {
    await freeze(scene.facebook)
    const postId = await writeApproved(scene, { ...PLAIN, channels: [scene.facebook] })
    expect(await publishAs(scene, scene.publisher, postId)).toMatchObject({
      ok: false,
      kind: 'stopped',
      message: expect.stringContaining('Facebook: It was to be closed'),
    })
    expect((await postNow(scene, postId)).state).toBe('approved')
    await thaw(scene.facebook)
    expect(await publishAs(scene, scene.publisher, postId)).toMatchObject({ ok: true })
    expect(await waiting(postId)).toEqual([])
  })

  it('is put on hold by the clock, so that it surprises nobody later', async () => {
    const { postId, at } = await scheduled({ channels: [scene.facebook] })
    await freeze(scene.facebook)
    const due = await write((db) => publishDuePost(db, postId, { gate: scene.gate, now: at }))
    expect(due).toMatchObject({ ok: false, kind: 'stopped' })
    expect((await postNow(scene, postId)).state).toBe('held')
    expect(await waiting(postId)).toMatchObject([{ rules: ['closure_date'] }])
  })
})

describe('what freezes a channel at once', () => {
  it('is the last administrator leaving, with nothing in between', async () => {
    const { postId, at } = await scheduled()
    const staff = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('channel_staff')
        .select('person_id')
        .distinct()
        .where('channel_id', '=', scene.facebook)
        .where('part', '=', 'administrator')
        .execute(),
    )
    for (const { person_id: personId } of staff) {
      await write((db) => recordLeaver(db, scene.head, { personId, leftOn: TODAY }, NOW))
    }
    await write((db) => publishDuePost(db, postId, { gate: scene.gate, now: at }))
    expect(await standsWhere(scene, postId)).toMatchObject({ page: 'live', facebook: undefined })
    const { personId } = scene.author
    for (const who of [personId, scene.manager.personId]) {
      const named = { channelId: scene.facebook, personId: who, part: 'administrator' } as const
      await write((db) => nameStaff(db, scene.head, named, NOW))
    }
    const look = {
      channelId: scene.facebook,
      kind: 'access',
      setting: null,
      seen: 'Gone.',
    } as const
    await write((db) => attest(db, scene.head, look, NOW))
    const [held] = await waiting(postId)
    const command = { postId, channelHoldId: held?.channelHoldId ?? '' }
    expect(
      await write((db) => publishHeld(db, scene.publisher, command, { gate: scene.gate, now: at })),
    ).toMatchObject({ ok: true })
  })
})

it('what stands on a frozen channel can be taken down', async () => {
  const postId = await writeApproved(scene, PLAIN)
  await publishAs(scene, scene.publisher, postId)
  await freeze(scene.facebook)
  await freeze(scene.page)
  const command = { postId, cause: 'request', reason: 'A parent asked.' } as const
  expect(await write((db) => takeDownPost(db, scene.head, command, NOW))).toMatchObject({
    ok: true,
  })
  expect(await standsWhere(scene, postId)).toMatchObject({
    page: 'taken_down',
    facebook: 'takedown_due',
  })
})

describe('closing a channel that scheduled posts name', () => {
  async function close() {
    const { head, facebook: channelId } = scene
    await write((db) => beginClosing(db, head, { channelId, reason: 'Unused.' }, NOW))
    for (const task of ['tell_audience', 'keep_archive', 'rotate_access', 'end_account'] as const) {
      const command = { channelId, task, state: 'done', words: 'Done.' } as const
      await write((db) => settleTask(db, head, command, NOW))
    }
    const command = { channelId, success: 'met', review: 'It was read.' } as const
    return write((db) => closeChannel(db, head, command, NOW))
  }

  it('holds back the one that would go nowhere, and lets the other go where it can', async () => {
    const [alone, both] = [await scheduled({ channels: [scene.facebook] }), await scheduled()]
    expect(await close()).toEqual({ ok: true, posts: 2 })
    expect((await postNow(scene, alone.postId)).state).toBe('held')
    expect((await postNow(scene, both.postId)).state).toBe('approved')
    for (const { postId } of [alone, both]) {
      expect(await waiting(postId)).toMatchObject([{ rules: ['closed'] }])
    }
    const now = both.at
    const out = await write((db) => publishDuePost(db, both.postId, { gate: scene.gate, now }))
    expect(out).toMatchObject({ ok: true })
    expect(await standsWhere(scene, both.postId)).toMatchObject({ page: 'live', rows: 1 })
    expect(await waiting(both.postId)).toHaveLength(1)
  })
})

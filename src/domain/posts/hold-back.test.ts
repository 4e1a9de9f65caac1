import { describe, expect, test } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import {
  type PostScene,
  postNow,
  publishAs,
  setPostScene,
  submit,
  withdrawYes,
  writeApproved,
  writeDraft,
} from '../../../test/support/post-scene.ts'
import { openWorld } from '../../../test/support/small-trust.ts'
import type { Actor } from '../people/index.ts'
import { confirmSlot } from './confirm-slot.ts'
import { holdBack } from './hold-back.ts'
import { movePost } from './move-post.ts'
import { publishDuePost } from './publish-post.ts'
import { holdOfPost } from './queries/hold-of-post.ts'
import { releasePost } from './release-post.ts'

const database = await openWorld()
const SLOT = new Date('2026-11-24T16:00:00Z')
const RESULTS = new Date('2026-11-26T08:00:00Z')

async function hold(scene: PostScene, actor: Actor, postId: string, reason = 'A day of mourning.') {
  const { contentSha256 } = await postNow(scene, postId)
  return database.write(scene.trustId, (db) =>
    holdBack(db, actor, { postId, contentSha256, reason }, NOW),
  )
}

async function release(scene: PostScene, actor: Actor, postId: string, now = NOW) {
  const { contentSha256 } = await postNow(scene, postId)
  return database.write(scene.trustId, (db) =>
    releasePost(db, actor, { postId, contentSha256 }, now),
  )
}

async function confirm(scene: PostScene, postId: string, at = SLOT) {
  const { contentSha256 } = await postNow(scene, postId)
  return database.write(scene.trustId, (db) =>
    confirmSlot(db, scene.publisher, { postId, contentSha256, at }, NOW),
  )
}

describe('a post that is held back', () => {
  test('does not go out at its slot, says why, and goes on as approved once it is released', async () => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene)
    await confirm(scene, postId)
    const { approvedSha256 } = await postNow(scene, postId)
    expect(await hold(scene, scene.publisher, postId)).toEqual({ ok: true })
    await database.write(scene.trustId, (db) =>
      publishDuePost(db, postId, { gate: scene.gate, now: SLOT }),
    )
    expect(await postNow(scene, postId)).toMatchObject({ state: 'held', slotConfirmedBy: null })
    const why = await database.read(scene.trustId, (db) => holdOfPost(db, postId))
    expect(why).toMatchObject({ reason: 'A day of mourning.', at: NOW })
    expect(await release(scene, scene.publisher, postId)).toEqual({ ok: true })
    expect(await postNow(scene, postId)).toMatchObject({ state: 'approved', approvedSha256 })
    expect(await database.read(scene.trustId, (db) => holdOfPost(db, postId))).toBeUndefined()
    expect(await publishAs(scene, scene.publisher, postId)).toMatchObject({ ok: true })
  })

  test('needs a reason', async () => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene)
    expect(await hold(scene, scene.publisher, postId, '  ')).toMatchObject({ kind: 'incomplete' })
    expect((await postNow(scene, postId)).state).toBe('approved')
  })

  test.each([
    ['publisher', true, true],
    ['head', true, false],
    ['deputy', true, false],
    ['author', false, false],
    ['office', false, false],
  ] as const)('by the %s: held %s, released %s', async (who, holds, releases) => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene)
    expect((await hold(scene, scene[who], postId)).ok).toBe(holds)
    if (!holds) await hold(scene, scene.publisher, postId)
    expect((await release(scene, scene[who], postId)).ok).toBe(releases)
  })

  test('drops a slot that has passed meanwhile instead of missing it', async () => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene)
    await confirm(scene, postId)
    await hold(scene, scene.publisher, postId)
    await release(scene, scene.publisher, postId, new Date(SLOT.getTime() + 1))
    expect(await postNow(scene, postId)).toMatchObject({ state: 'approved', scheduledFor: null })
  })

  test('by a withdrawal is never released: it lost its approval', async () => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene)
    await withdrawYes(scene)
    expect((await postNow(scene, postId)).state).toBe('held')
    expect(await release(scene, scene.publisher, postId)).toMatchObject({ ok: false })
  })

  test('and whose family takes its yes back meanwhile is stopped when it is to go out', async () => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene)
    await hold(scene, scene.publisher, postId)
    await withdrawYes(scene)
    await release(scene, scene.publisher, postId)
    expect(await publishAs(scene, scene.publisher, postId)).toMatchObject({ kind: 'stopped' })
  })
})

describe('an embargo', () => {
  const embargoed = { notBefore: RESULTS.toISOString() }

  test('keeps a post from being published, scheduled or moved before its time', async () => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene, embargoed)
    expect(await publishAs(scene, scene.publisher, postId)).toMatchObject({ kind: 'incomplete' })
    expect(await confirm(scene, postId)).toMatchObject({ faults: [{ field: 'at' }] })
    const { revision } = await postNow(scene, postId)
    const moved = await database.write(scene.trustId, (db) =>
      movePost(db, scene.publisher, { postId, revision, at: SLOT }, NOW),
    )
    expect(moved).toMatchObject({ ok: false, faults: [{ field: 'time' }] })
    expect(await postNow(scene, postId)).toMatchObject({ state: 'approved', scheduledFor: null })
  })

  test('ends at its time, to the minute', async () => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene, embargoed)
    expect(await confirm(scene, postId, RESULTS)).toEqual({ ok: true })
    const published = await database.write(scene.trustId, (db) =>
      publishDuePost(db, postId, { gate: scene.gate, now: RESULTS }),
    )
    expect(published).toMatchObject({ ok: true })
  })

  test('cannot be wished away: a slot before it is not sent', async () => {
    const scene = await setPostScene(database)
    const postId = await writeDraft(scene, embargoed, SLOT)
    expect(await submit(scene, postId)).toMatchObject({ faults: [{ field: 'scheduled' }] })
  })
})

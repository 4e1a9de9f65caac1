import { expect, test } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import {
  decideAs,
  type PostScene,
  postNow,
  setPostScene,
  standsWhere,
  submit,
  withdrawYes,
  writeDraft,
} from '../../../test/support/post-scene.ts'
import { openWorld } from '../../../test/support/small-trust.ts'
import { confirmSlot } from './confirm-slot.ts'
import { lapsePost } from './lapse-post.ts'
import { publishDuePost } from './publish-post.ts'
import { duePosts } from './queries/due-posts.ts'

const database = await openWorld()
const SLOT = new Date('2026-11-20T16:00:00Z')
const BEFORE = new Date('2026-11-20T15:59:59Z')

async function clockStrikes(scene: PostScene, postId: string, at: Date): Promise<void> {
  await database.write(scene.trustId, (db) => lapsePost(db, postId, at))
  await database.write(scene.trustId, (db) =>
    publishDuePost(db, postId, { gate: scene.gate, now: at }),
  )
}

async function approvedForSlot(scene: PostScene, confirmed: boolean): Promise<string> {
  const postId = await writeDraft(scene, {}, SLOT)
  await submit(scene, postId)
  await decideAs(scene, scene.deputy, postId)
  const { contentSha256 } = await postNow(scene, postId)
  if (confirmed) {
    const command = { postId, contentSha256, at: SLOT }
    await database.write(scene.trustId, (db) => confirmSlot(db, scene.publisher, command, NOW))
  }
  return postId
}

test('a slot that the publisher confirmed publishes when it comes, and not before', async () => {
  const scene = await setPostScene(database)
  const postId = await approvedForSlot(scene, true)
  await clockStrikes(scene, postId, BEFORE)
  expect((await postNow(scene, postId)).state).toBe('approved')
  expect(await database.read(scene.trustId, (db) => duePosts(db, SLOT))).toContain(postId)
  await clockStrikes(scene, postId, SLOT)
  expect((await postNow(scene, postId)).state).toBe('published')
  expect(await standsWhere(scene, postId)).toMatchObject({
    page: 'live',
    facebook: 'awaiting_proof',
  })
})

test('the clock striking twice publishes once', async () => {
  const scene = await setPostScene(database)
  const postId = await approvedForSlot(scene, true)
  await Promise.all([clockStrikes(scene, postId, SLOT), clockStrikes(scene, postId, SLOT)])
  expect(await standsWhere(scene, postId)).toMatchObject({ rows: 2 })
})

test.each([
  ['waiting for approval', false],
  ['approved but not confirmed', true],
])('a slot that passes while the post is %s is lost for good', async (_state, approved) => {
  const scene = await setPostScene(database)
  const postId = approved ? await approvedForSlot(scene, false) : await writeDraft(scene, {}, SLOT)
  if (!approved) await submit(scene, postId)
  await clockStrikes(scene, postId, SLOT)
  expect(await postNow(scene, postId)).toMatchObject({ state: 'lapsed', approvedSha256: null })
  if (!approved) expect(await decideAs(scene, scene.deputy, postId)).toMatchObject({ ok: false })
  await clockStrikes(scene, postId, new Date('2026-11-21T16:00:00Z'))
  expect(await standsWhere(scene, postId)).toMatchObject({ rows: 0 })
})

test('a withdrawal before the slot holds the post, and the slot passes in silence', async () => {
  const scene = await setPostScene(database)
  const postId = await approvedForSlot(scene, true)
  await withdrawYes(scene)
  await clockStrikes(scene, postId, SLOT)
  expect((await postNow(scene, postId)).state).toBe('held')
  expect(await standsWhere(scene, postId)).toMatchObject({ rows: 0 })
})

test('a slot in the past is not taken', async () => {
  const scene = await setPostScene(database)
  const postId = await writeDraft(scene, {}, new Date('2026-11-20T08:59:00Z'))
  expect(await submit(scene, postId)).toMatchObject({
    ok: false,
    kind: 'incomplete',
    faults: [{ field: 'scheduled' }],
  })
})

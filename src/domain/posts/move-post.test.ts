import { describe, expect, test } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import {
  type PostScene,
  postNow,
  setPostScene,
  submit,
  withdrawYes,
  writeApproved,
  writeDraft,
} from '../../../test/support/post-scene.ts'
import { addTrust, openWorld, trailOf } from '../../../test/support/small-trust.ts'
import type { Actor } from '../people/index.ts'
import { confirmSlot } from './confirm-slot.ts'
import { mayMove, movePost } from './move-post.ts'

const database = await openWorld()
const SLOT = new Date('2026-11-24T16:00:00Z')
const LATER = new Date('2026-11-26T08:30:00Z')

async function move(
  scene: PostScene,
  actor: Actor,
  postId: string,
  more: { at?: Date; revision?: number } = {},
) {
  const { revision } = await postNow(scene, postId)
  const command = { postId, revision, at: LATER, ...more }
  return database.write(actor.trustId, (db) => movePost(db, actor, command, NOW))
}

async function confirmed(scene: PostScene): Promise<string> {
  const postId = await writeApproved(scene)
  const { contentSha256 } = await postNow(scene, postId)
  const slot = { postId, contentSha256, at: SLOT }
  await database.write(scene.trustId, (db) => confirmSlot(db, scene.publisher, slot, NOW))
  return postId
}

type Who = 'author' | 'publisher' | 'head' | 'deputy' | 'office'
const WHO: readonly Who[] = ['author', 'publisher', 'head', 'deputy', 'office']

/** Who may move a post of a maesteg school, where the media officer publishes. */
const CASES = [
  ['a draft', ['author'], (scene: PostScene) => writeDraft(scene)],
  [
    'one that waits for approval',
    ['author', 'publisher'],
    async (scene: PostScene) => {
      const postId = await writeDraft(scene)
      await submit(scene, postId)
      return postId
    },
  ],
  ['an approved one', ['author', 'publisher'], (scene: PostScene) => writeApproved(scene)],
  ['one whose slot is confirmed', ['publisher'], confirmed],
  [
    'one that is held',
    ['author'],
    async (scene: PostScene) => {
      const postId = await writeApproved(scene)
      await withdrawYes(scene)
      return postId
    },
  ],
] as const

describe.each(CASES)('%s', (_what, allowed, make) => {
  test.each(WHO)('asked to be moved by the %s', async (who) => {
    const scene = await setPostScene(database)
    const postId = await make(scene)
    const before = await postNow(scene, postId)
    const expected = (allowed as readonly Who[]).includes(who)
    const { schoolId, authorId, state } = before
    const offered = mayMove(scene[who], {
      schoolId,
      authorId,
      state,
      publishers: before.route?.publishers ?? [],
      slotConfirmed: before.slotConfirmedBy !== null,
    })
    expect(offered).toBe(expected)
    expect((await move(scene, scene[who], postId)).ok).toBe(expected)
    const after = await postNow(scene, postId)
    expect(after.scheduledFor).toEqual(expected ? LATER : before.scheduledFor)
    expect(after).toMatchObject({
      state,
      version: before.version,
      approvedSha256: before.approvedSha256,
    })
  })
})

test('a confirmed slot stays confirmed, now by whoever moved it; a wish stays a wish', async () => {
  const scene = await setPostScene(database)
  const settled = await confirmed(scene)
  await move(scene, scene.publisher, settled)
  expect(await postNow(scene, settled)).toMatchObject({ slotConfirmedBy: scene.publisher.personId })
  const wished = await writeApproved(scene)
  await move(scene, scene.publisher, wished)
  expect(await postNow(scene, wished)).toMatchObject({ slotConfirmedBy: null })
})

test.each([
  ['into the past', { at: new Date(NOW.getTime() - 1) }, 'incomplete'],
  ['from a page that is older than the post', { revision: 1 }, 'moved_on'],
])('nothing moves %s', async (_how, more, kind) => {
  const scene = await setPostScene(database)
  const postId = await writeApproved(scene)
  expect(await move(scene, scene.publisher, postId, more)).toMatchObject({ ok: false, kind })
  expect((await postNow(scene, postId)).scheduledFor).toBeNull()
})

test('somebody of another trust finds nothing to move, and a move is on the trail', async () => {
  const scene = await setPostScene(database)
  const stranger = await setPostScene(database, 'maesteg', await addTrust(database))
  const postId = await writeApproved(scene)
  expect(await move(scene, stranger.publisher, postId)).toMatchObject({ kind: 'not_found' })
  await move(scene, scene.author, postId)
  expect(await trailOf(database, scene.trustId)).toContain(`post.moved post:${postId}`)
})

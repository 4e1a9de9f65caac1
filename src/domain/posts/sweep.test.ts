import { describe, expect, test } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import {
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
import { addPerson, openWorld } from '../../../test/support/small-trust.ts'
import { recordObjection, restrictLearner } from '../consent/index.ts'
import { sweepAfter } from '../withdrawal/index.ts'
import { completeTakedown } from './complete-takedown.ts'
import { hostedPosts } from './queries/hosted-posts.ts'
import { openTakedowns } from './queries/open-takedowns.ts'

const database = await openWorld()

describe('a withdrawal', () => {
  test('reaches the post in every state and says what became of each', async () => {
    const scene = await setPostScene(database)
    const draft = await writeDraft(scene)
    const waiting = await writeDraft(scene)
    await submit(scene, waiting)
    const approved = await writeApproved(scene)
    const onBoth = await writeApproved(scene)
    await publishAs(scene, scene.publisher, onBoth)
    const onPage = await writeApproved(scene, { channels: [scene.page] })
    await publishAs(scene, scene.publisher, onPage)

    const { swept } = await withdrawYes(scene)
    expect(new Map(swept.map((post) => [post.postId, post.outcome]))).toEqual(
      new Map([
        [draft, 'draft_flagged'],
        [waiting, 'held'],
        [approved, 'held'],
        [onBoth, 'takedown_due'],
        [onPage, 'taken_down'],
      ]),
    )
    expect((await postNow(scene, draft)).state).toBe('draft')
    expect((await postNow(scene, waiting)).state).toBe('held')
    expect((await postNow(scene, onBoth)).state).toBe('coming_down')
    expect((await postNow(scene, onPage)).state).toBe('taken_down')
  })

  test('empties the school’s own page in the same moment', async () => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene)
    await publishAs(scene, scene.publisher, postId)
    expect(await onPage(scene)).toBe(1)
    await withdrawYes(scene)
    expect(await onPage(scene)).toBe(0)
  })

  test('leaves posts without the learner alone', async () => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene, { photos: [] })
    await publishAs(scene, scene.publisher, postId)
    const { swept } = await withdrawYes(scene)
    expect(swept).toEqual([])
    expect(await onPage(scene)).toBe(1)
  })

  test('opens one task with a clock for a copy made by hand, done only with proof', async () => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene)
    await publishAs(scene, scene.publisher, postId)
    await withdrawYes(scene)
    const [task] = (await database.read(scene.trustId, (db) => openTakedowns(db, postId))).values()
    expect(task?.dueAt).toEqual(new Date('2026-11-21T09:00:00Z'))
    const done = await database.write(scene.trustId, (db) =>
      completeTakedown(
        db,
        scene.publisher,
        { takedownId: task?.id ?? '', proof: 'Gone at 10:05.' },
        NOW,
      ),
    )
    expect(done).toMatchObject({ ok: true, postId })
    expect((await postNow(scene, postId)).state).toBe('taken_down')
    const again = await database.write(scene.trustId, (db) =>
      completeTakedown(db, scene.publisher, { takedownId: task?.id ?? '', proof: 'Again.' }, NOW),
    )
    expect(again).toMatchObject({ ok: false, kind: 'moved_on' })
  })
})

describe('whatever protects a learner more', () => {
  test('an objection to one channel takes down there alone', async () => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene)
    await publishAs(scene, scene.publisher, postId)
    await database.write(scene.trustId, async (db) => {
      const command = {
        learnerId: scene.learnerId,
        channelId: scene.page,
        scope: 'images',
        lawfulBasis: 'public_task',
        giver: { by: 'other', name: 'Mari Penhallow', relationship: 'Aunt' },
        wordingId: null,
        method: 'telephone',
      } as const
      const objected = await recordObjection(db, scene.office, command, NOW)
      await sweepAfter(db, `person:${scene.office.personId}`, objected, NOW)
    })
    expect(await standsWhere(scene, postId)).toMatchObject({
      page: 'taken_down',
      facebook: 'awaiting_proof',
    })
    expect((await postNow(scene, postId)).state).toBe('published')
  })

  test('a restriction by the safeguarding lead holds what waits', async () => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene)
    const dsl = await addPerson(database, scene, 'dsl')
    await database.write(scene.trustId, async (db) => {
      const command = {
        learnerId: scene.learnerId,
        kind: 'court_order',
        reason: 'Order of the court.',
      } as const
      const restricted = await restrictLearner(db, dsl, command, NOW)
      await sweepAfter(db, `person:${dsl.personId}`, restricted, NOW)
    })
    expect((await postNow(scene, postId)).state).toBe('held')
    expect(await publishAs(scene, scene.publisher, postId)).toMatchObject({ ok: false })
  })
})

test('a second sweep finds nothing left to do', async () => {
  const scene = await setPostScene(database)
  const postId = await writeApproved(scene)
  await publishAs(scene, scene.publisher, postId)
  await withdrawYes(scene)
  const before = await standsWhere(scene, postId)
  const again = { ok: true as const, protects: [scene.learnerId] }
  const { swept } = await database.write(scene.trustId, (db) =>
    sweepAfter(db, 'system:consent-expiry', again, NOW),
  )
  expect(swept).toEqual([])
  expect(await standsWhere(scene, postId)).toEqual(before)
})

async function onPage(scene: PostScene): Promise<number> {
  const posts = await database.read(scene.trustId, (db) => hostedPosts(db, scene.schoolId))
  return posts.length
}

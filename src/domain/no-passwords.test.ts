import { expect, test } from 'vitest'
import { NOW } from '../../test/support/policy.ts'
import {
  decideAs,
  type PostScene,
  postNow,
  publishAs,
  setPostScene,
  submit,
  withdrawYes,
  writeApproved,
  writeDraft,
} from '../../test/support/post-scene.ts'
import { addPerson, openWorld } from '../../test/support/small-trust.ts'
import { restrictLearner } from './consent/index.ts'
import { completeTakedown, openTakedowns, takeDownPost } from './posts/index.ts'

const database = await openWorld()
const SECRET = 'Log in to look; the password: Heron42!x'

async function openTakedown(scene: PostScene): Promise<string> {
  const postId = await writeApproved(scene)
  await publishAs(scene, scene.publisher, postId)
  await withdrawYes(scene)
  const [task] = await database.read(scene.trustId, async (db) =>
    (await openTakedowns(db, postId)).values(),
  )
  if (!task) throw new Error('Nothing is to be taken down.')
  return task.id
}

test.each(['changes_requested', 'refused'] as const)(
  'a decision (%s) whose reason holds a password is not kept',
  async (outcome) => {
    const scene = await setPostScene(database)
    const postId = await writeDraft(scene)
    await submit(scene, postId)
    const result = await decideAs(scene, scene.deputy, postId, { outcome, reason: SECRET })
    expect(result).toMatchObject({ ok: false, kind: 'incomplete', faults: [{ field: 'reason' }] })
    expect((await postNow(scene, postId)).state).toBe('in_review')
  },
)

test('a post is not taken down for a reason that holds a password', async () => {
  const scene = await setPostScene(database)
  const postId = await writeApproved(scene)
  await publishAs(scene, scene.publisher, postId)
  const result = await database.write(scene.trustId, (db) =>
    takeDownPost(db, scene.publisher, { postId, cause: 'mistake', reason: SECRET }, NOW),
  )
  expect(result).toMatchObject({ ok: false, kind: 'incomplete', faults: [{ field: 'reason' }] })
  expect((await postNow(scene, postId)).state).toBe('published')
})

test('the proof of a takedown holds no password', async () => {
  const scene = await setPostScene(database)
  const takedownId = await openTakedown(scene)
  const result = await database.write(scene.trustId, (db) =>
    completeTakedown(db, scene.publisher, { takedownId, proof: SECRET }, NOW),
  )
  expect(result).toMatchObject({ ok: false, kind: 'incomplete', faults: [{ field: 'proof' }] })
})

test('the reason of a restriction holds no password', async () => {
  const scene = await setPostScene(database)
  const dsl = await addPerson(database, scene, 'dsl')
  const command = { learnerId: scene.learnerId, kind: 'safeguarding', reason: SECRET } as const
  const result = await database.write(scene.trustId, (db) => restrictLearner(db, dsl, command, NOW))
  expect(result).toMatchObject({ ok: false, kind: 'refused', field: 'reason' })
})

test('words about passwords are kept', async () => {
  const scene = await setPostScene(database)
  const postId = await writeDraft(scene)
  await submit(scene, postId)
  const reason = 'Do not ask families to share a password in the comments.'
  const result = await decideAs(scene, scene.deputy, postId, { outcome: 'refused', reason })
  expect(result).toMatchObject({ ok: true })
})

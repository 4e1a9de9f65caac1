import { describe, expect, test } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import {
  decideAs,
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
import { saveDraft } from './save-draft.ts'

const database = await openWorld()

/** Often enough that both orders come up. */
const ROUNDS = [1, 2, 3, 4, 5, 6, 7, 8]

describe.each(ROUNDS)('at once, round %i', (round) => {
  test('two approvers: one decides, the other is told that it has moved on', async () => {
    const scene = await setPostScene(database)
    const second = await addPerson(database, scene, 'deputy_head')
    const postId = await writeDraft(scene)
    await submit(scene, postId)
    const refuse = { outcome: 'refused', reason: 'Not now.' } as const
    const answers = await Promise.all([
      decideAs(scene, scene.deputy, postId),
      decideAs(scene, second, postId, refuse),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ kind: 'moved_on' })
    const { state } = await postNow(scene, postId)
    expect(state).toBe(answers[0].ok ? 'approved' : 'refused')
  })

  test('an edit and an approval: whatever is approved is what was seen', async () => {
    const scene = await setPostScene(database)
    const postId = await writeDraft(scene)
    await submit(scene, postId)
    const seen = await postNow(scene, postId)
    const content = { ...seen.content, text: 'Something else entirely.' }
    const save = { postId, revision: seen.revision, content, scheduledFor: null }
    const edit = () => database.write(scene.trustId, (db) => saveDraft(db, scene.author, save, NOW))
    const approve = () => decideAs(scene, scene.deputy, postId)
    const both = round % 2 === 0 ? [edit(), approve()] : [approve(), edit()]
    await Promise.all(both)
    const after = await postNow(scene, postId)
    // Either the edit came second or lost to the approval; never both.
    if (after.state === 'approved') expect(after.contentSha256).toBe(seen.contentSha256)
    else expect(after).toMatchObject({ state: 'draft', approvedSha256: null })
  })

  test('two publishers: it goes out once', async () => {
    const scene = await setPostScene(database)
    const second = await addPerson(database, scene, 'media_officer')
    const postId = await writeApproved(scene)
    const answers = await Promise.all([
      publishAs(scene, scene.publisher, postId),
      publishAs(scene, second, postId),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await standsWhere(scene, postId)).toMatchObject({ rows: 2 })
  })

  test('a withdrawal and a publication: nothing stands against the withdrawal', async () => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene)
    const publish = () => publishAs(scene, scene.publisher, postId)
    const withdraw = () => withdrawYes(scene)
    const order = round % 2 === 0 ? [publish(), withdraw()] : [withdraw(), publish()]
    const answers = await Promise.all(order)
    expect(answers.length).toBe(2)
    const stands = await standsWhere(scene, postId)
    expect(['taken_down', undefined]).toContain(stands.page)
    expect(['takedown_due', undefined]).toContain(stands.facebook)
    expect(['held', 'coming_down']).toContain((await postNow(scene, postId)).state)
  })
})

import { describe, expect, test } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import {
  decideAs,
  type PostScene,
  postNow,
  publishAs,
  setPostScene,
  submit,
  writeDraft,
} from '../../../test/support/post-scene.ts'
import { addLearner, addPerson, openWorld, trailOf } from '../../../test/support/small-trust.ts'
import type { PostState } from '../../vocabulary/post-states.ts'
import { restrictLearner } from '../consent/index.ts'
import type { Actor } from '../people/index.ts'
import { contentDigest, EMPTY_CONTENT, type PostContent, withSetAside } from './content.ts'
import { judgePost } from './judge-post.ts'
import { toPostForm } from './post-form.ts'
import { saveForm } from './save-form.ts'
import { answerableIn, findingKey, setAsideFinding } from './set-aside-finding.ts'
import { takeUpFinding } from './take-up-finding.ts'

const database = await openWorld()

const POEM = 'We read a poem by Tamsin Roskilly today.'
const SAID = { reason: 'namesake', words: 'A poet who died in 1890' }

/** A school with a learner whose name a draft has, who is neither pictured nor tagged. */
async function poetScene(): Promise<PostScene & { readonly namesake: string }> {
  const scene = await setPostScene(database)
  const namesake = await addLearner(database, scene, { forename: 'Tamsin', surname: 'Roskilly' })
  return { ...scene, namesake }
}

const poem = (scene: PostScene, text = POEM) => writeDraft(scene, { text, photos: [] })

async function gateOn(scene: PostScene, postId: string) {
  const post = await postNow(scene, postId)
  return database.read(scene.trustId, (db) => judgePost(db, scene.gate, post, NOW))
}

async function keyIn(scene: PostScene, postId: string): Promise<string> {
  const { content } = await postNow(scene, postId)
  const { findings } = await gateOn(scene, postId)
  const [first] = answerableIn(findings, content)
  if (!first) throw new Error('Nothing can be answered.')
  return first.key
}

interface Answer {
  readonly by?: Actor
  readonly key?: string
  readonly revision?: number
  readonly reason?: string
  readonly words?: string
}

async function setAside(scene: PostScene, postId: string, more: Answer = {}) {
  const { by = scene.author, ...rest } = more
  const key = more.key ?? (await keyIn(scene, postId))
  const { revision } = await postNow(scene, postId)
  const command = { postId, revision, ...SAID, ...rest, key }
  return database.write(scene.trustId, (db) =>
    setAsideFinding(db, by, command, { gate: scene.gate, now: NOW }),
  )
}

async function answersOf(scene: PostScene, postId: string) {
  return (await postNow(scene, postId)).content.setAside ?? []
}

async function retype(scene: PostScene, postId: string, more: Partial<PostContent>) {
  const stored = await postNow(scene, postId)
  const form = toPostForm({ ...stored, content: { ...stored.content, ...more } })
  return database.write(scene.trustId, (db) =>
    saveForm(db, scene.author, { postId, form, because: 'typing' }, NOW),
  )
}

describe('a name that is not the learner’s', () => {
  test('stops a post until its author says so, and then goes to an approver who knows', async () => {
    const scene = await poetScene()
    const postId = await poem(scene)
    expect(await submit(scene, postId)).toMatchObject({ kind: 'stopped' })
    expect(await setAside(scene, postId)).toMatchObject({ ok: true })
    expect(await gateOn(scene, postId)).toMatchObject({ verdict: 'review' })
    expect(await submit(scene, postId)).toEqual({ ok: true })
    expect(await publishAs(scene, scene.publisher, postId)).toMatchObject({ ok: false })
    expect(await decideAs(scene, scene.author, postId)).toMatchObject({ kind: 'forbidden' })
    expect(await decideAs(scene, scene.deputy, postId)).toEqual({ ok: true, done: true })
    expect(await publishAs(scene, scene.publisher, postId)).toMatchObject({ ok: true })
  })

  test('is bound by the digest, and leaves that of every other post as it was', async () => {
    const scene = await poetScene()
    const postId = await poem(scene)
    const before = await postNow(scene, postId)
    await setAside(scene, postId)
    const after = await postNow(scene, postId)
    expect(after.contentSha256).not.toBe(before.contentSha256)
    expect(contentDigest(withSetAside(after.content))).toBe(before.contentSha256)
    expect(Object.keys(withSetAside(EMPTY_CONTENT, []))).not.toContain('setAside')
    expect(await submit(scene, postId)).toEqual({ ok: true })
    const unseen = { contentSha256: before.contentSha256 }
    expect(await decideAs(scene, scene.deputy, postId, unseen)).toMatchObject({ kind: 'moved_on' })
  })

  test('is in the trail without a word of the reason', async () => {
    const scene = await poetScene()
    const postId = await poem(scene)
    await setAside(scene, postId)
    const { contentSha256 } = await postNow(scene, postId)
    const entry = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('trail_entries')
        .select('facts')
        .where('action', '=', 'post.finding_set_aside')
        .executeTakeFirstOrThrow(),
    )
    expect(entry.facts).toEqual({
      learners: [scene.namesake],
      reason: 'namesake',
      sha256: contentSha256,
    })
  })

  test('is taken up again with one press, and stops the post as before', async () => {
    const scene = await poetScene()
    const postId = await poem(scene)
    await setAside(scene, postId)
    const [answer] = await answersOf(scene, postId)
    if (!answer) throw new Error('There is no answer.')
    const press = async (key = findingKey(answer)) => {
      const { revision } = await postNow(scene, postId)
      return database.write(scene.trustId, (db) =>
        takeUpFinding(db, scene.author, { postId, revision, key }, NOW),
      )
    }
    expect(await press()).toMatchObject({ ok: true })
    expect(await answersOf(scene, postId)).toEqual([])
    expect(await gateOn(scene, postId)).toMatchObject({ verdict: 'block' })
    expect(await press()).toMatchObject({ ok: true })
    const trail = await trailOf(database, scene.trustId)
    expect(trail.filter((entry) => entry.includes('post.finding_taken_up'))).toHaveLength(1)
  })

  test('stays while the rest of the draft changes, and is not carried to another post', async () => {
    const scene = await poetScene()
    const postId = await poem(scene)
    await setAside(scene, postId)
    expect(await retype(scene, postId, { text: `Monday. ${POEM}` })).toMatchObject({
      kind: 'saved',
    })
    expect(await gateOn(scene, postId)).toMatchObject({ verdict: 'review' })
    expect(await gateOn(scene, await poem(scene))).toMatchObject({ verdict: 'block' })
  })

  test('is left behind when the name is gone as the post is sent', async () => {
    const scene = await poetScene()
    const postId = await poem(scene)
    await setAside(scene, postId)
    await retype(scene, postId, { text: 'We read a poem today.' })
    expect(await answersOf(scene, postId)).toHaveLength(1)
    expect(await submit(scene, postId)).toEqual({ ok: true })
    expect(await answersOf(scene, postId)).toEqual([])
    expect(await decideAs(scene, scene.deputy, postId)).toMatchObject({ ok: true })
    expect(await publishAs(scene, scene.publisher, postId)).toMatchObject({ ok: true })
  })

  test('cannot be said of somebody whom the author has tagged', async () => {
    const scene = await poetScene()
    const postId = await poem(scene)
    const key = await keyIn(scene, postId)
    await setAside(scene, postId)
    await retype(scene, postId, { named: [scene.namesake] })
    expect(await gateOn(scene, postId)).toMatchObject({ verdict: 'block' })
    const before = await answersOf(scene, postId)
    expect(await setAside(scene, postId, { key })).toMatchObject({ ok: true })
    expect(await answersOf(scene, postId)).toEqual(before)
  })
})

describe('what changes after the answer asks again', () => {
  type Stage = 'draft' | 'in_review' | 'approved'
  const CHANGES = {
    'another learner of that name joins': (scene: PostScene) =>
      addLearner(database, scene, { forename: 'Tamsin', surname: 'Roskilly', className: '8C' }),
    'the learner found is to be used nowhere': async (scene: PostScene & { namesake: string }) => {
      const dsl = await addPerson(database, scene, 'dsl')
      await database.write(scene.trustId, (db) =>
        restrictLearner(
          db,
          dsl,
          { learnerId: scene.namesake, kind: 'other', reason: 'Not to be found.' },
          NOW,
        ),
      )
    },
  } as const

  test.each(
    Object.entries(CHANGES).flatMap(([what, change]) =>
      (['draft', 'in_review', 'approved'] as const).map(
        (stage) => [what, stage, change] as [string, Stage, typeof change],
      ),
    ),
  )('%s: a post that is %s goes no further', async (_, stage, change) => {
    const scene = await poetScene()
    const postId = await poem(scene)
    await setAside(scene, postId)
    if (stage !== 'draft') await submit(scene, postId)
    if (stage === 'approved') await decideAs(scene, scene.deputy, postId)
    await change(scene)
    const tries = {
      draft: () => submit(scene, postId),
      in_review: () => decideAs(scene, scene.deputy, postId),
      approved: () => publishAs(scene, scene.publisher, postId),
    }
    expect(await tries[stage]()).toMatchObject({ ok: false, kind: 'stopped' })
    const { state } = await postNow(scene, postId)
    expect(state).toBe(stage === 'approved' ? 'held' : stage)
  })

  test('the author answers anew, and the new answer takes the place of the old one', async () => {
    const scene = await poetScene()
    const postId = await poem(scene)
    await setAside(scene, postId)
    await CHANGES['another learner of that name joins'](scene)
    const stale = findingKey((await answersOf(scene, postId))[0] as never)
    expect(await setAside(scene, postId, { key: stale })).toMatchObject({ ok: true })
    expect(await gateOn(scene, postId)).toMatchObject({ verdict: 'block' })
    expect(await setAside(scene, postId)).toMatchObject({ ok: true })
    expect(await answersOf(scene, postId)).toMatchObject([{ learners: { length: 2 } }])
    expect(await submit(scene, postId)).toEqual({ ok: true })
  })
})

describe('what an author says of it', () => {
  test.each([
    ['no reason', { reason: '' }, 'reason'],
    ['a reason that is none', { reason: 'because' }, 'reason'],
    ['no words', { words: '  ' }, 'words'],
    ['two letters', { words: ' no ' }, 'words'],
    ['too many words', { words: 'x'.repeat(201) }, 'words'],
    ['what no record can hold', { words: 'a poet\0' }, 'words'],
    ['a password', { words: 'The password: kestrel-Harbour-94' }, 'words'],
  ])('is refused with %s, and nothing is kept', async (_, more, field) => {
    const scene = await poetScene()
    const postId = await poem(scene)
    const key = await keyIn(scene, postId)
    const refused = await setAside(scene, postId, more)
    expect(refused).toMatchObject({
      kind: 'incomplete',
      faults: [{ field: `aside.${key}.${field}` }],
    })
    expect(await answersOf(scene, postId)).toEqual([])
  })

  test.each(['abc', 'x'.repeat(200)])('is kept at its limits: %#', async (words) => {
    const scene = await poetScene()
    const postId = await poem(scene)
    expect(await setAside(scene, postId, { words })).toMatchObject({ ok: true })
    expect(await answersOf(scene, postId)).toMatchObject([{ words }])
  })

  test('is no fault where the finding is gone', async () => {
    const scene = await poetScene()
    const postId = await poem(scene)
    const { revision } = await postNow(scene, postId)
    expect(await setAside(scene, postId, { key: 'f'.repeat(24) })).toEqual({ ok: true, revision })
    expect(await answersOf(scene, postId)).toEqual([])
  })
})

const OTHERS = ['manager', 'deputy', 'head', 'publisher', 'office'] as const

test.each(OTHERS)('the %s cannot answer for the author', async (who) => {
  const scene = await poetScene()
  const postId = await poem(scene)
  expect(await setAside(scene, postId, { by: scene[who] })).toMatchObject({ kind: 'not_found' })
  expect(await answersOf(scene, postId)).toEqual([])
})

const STATES: Readonly<Record<PostState, boolean>> = {
  draft: true,
  changes_requested: true,
  held: true,
  lapsed: true,
  in_review: false,
  approved: false,
  published: false,
  coming_down: false,
  taken_down: false,
  refused: false,
  withdrawn: false,
}

test.each(Object.entries(STATES))(
  'in the state %s an answer is taken: %s',
  async (state, taken) => {
    const scene = await poetScene()
    const postId = await poem(scene)
    const key = await keyIn(scene, postId)
    const { contentSha256 } = await postNow(scene, postId)
    await database.write(scene.trustId, (db) =>
      db
        .updateTable('posts')
        .set({ state: state as PostState, approved_sha256: contentSha256 })
        .where('post_id', '=', postId)
        .execute(),
    )
    const answer = await setAside(scene, postId, { key })
    expect(answer.ok).toBe(taken)
    if (!answer.ok) expect(answer.kind).toBe('moved_on')
    expect(await answersOf(scene, postId)).toHaveLength(taken ? 1 : 0)
  },
)

describe('two tabs', () => {
  test('at once: one answer is kept, the other is told that the post has changed', async () => {
    const scene = await poetScene()
    const postId = await poem(scene)
    const { revision } = await postNow(scene, postId)
    const seen = { revision, key: await keyIn(scene, postId) }
    const both = await Promise.all([
      setAside(scene, postId, seen),
      setAside(scene, postId, { ...seen, reason: 'other', words: 'The name of a ship' }),
    ])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toMatchObject({ kind: 'changed_elsewhere' })
    expect(await answersOf(scene, postId)).toHaveLength(1)
  })

  test('one that knows nothing of the answer keeps it when it saves the same words', async () => {
    const scene = await poetScene()
    const postId = await poem(scene)
    const form = toPostForm(await postNow(scene, postId))
    await setAside(scene, postId)
    const save = (text: string) =>
      database.write(scene.trustId, (db) =>
        saveForm(db, scene.author, { postId, form: { ...form, text }, because: 'asked' }, NOW),
      )
    expect(await save(POEM)).toMatchObject({ kind: 'saved' })
    expect(await save('Other words.')).toMatchObject({ kind: 'conflict' })
    expect(await answersOf(scene, postId)).toHaveLength(1)
  })
})

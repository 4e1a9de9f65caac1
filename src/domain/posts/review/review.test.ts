import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NOW } from '../../../../test/support/policy.ts'
import {
  decideAs,
  type PostScene,
  postNow,
  setPostScene,
  submit,
  writeDraft,
} from '../../../../test/support/post-scene.ts'
import { addLearner, addTrust, openWorld, trailOf } from '../../../../test/support/small-trust.ts'
import type { Actor } from '../../people/index.ts'
import { approveClear } from '../bulk/approve-clear.ts'
import { postsToTick } from '../bulk/clear-posts-waiting.ts'
import { EMPTY_CONTENT } from '../content.ts'
import { saveDraft } from '../save-draft.ts'
import { compareContents } from './compare-contents.ts'
import { notesOf } from './notes-of.ts'
import { recordOpening, versionSeenBefore } from './openings.ts'
import { writeNote } from './write-note.ts'

const database = await openWorld()

async function sent(scene: PostScene): Promise<string> {
  const postId = await writeDraft(scene)
  await submit(scene, postId)
  return postId
}

async function note(actor: Actor, postId: string, more = {}) {
  const command = { postId, version: 1, words: 'Say where it was.', answers: null, ...more }
  return database.write(actor.trustId, (db) => writeNote(db, actor, command, NOW))
}

async function open(scene: PostScene, actor: Actor, postId: string): Promise<void> {
  const post = await postNow(scene, postId)
  await database.write(scene.trustId, (db) => recordOpening(db, actor, post, NOW))
}

async function tick(scene: PostScene, actor: Actor, postId: string, contentSha256?: string) {
  const post = await postNow(scene, postId)
  const command = {
    postId,
    version: post.version,
    contentSha256: contentSha256 ?? post.contentSha256,
  }
  return database.write(actor.trustId, (db) =>
    approveClear(db, actor, command, { gate: scene.gate, now: NOW }),
  )
}

describe('a note', () => {
  test('is read by everybody who works on the post, with its answers below it', async () => {
    const scene = await setPostScene(database)
    const postId = await sent(scene)
    const first = await note(scene.deputy, postId)
    if (!first.ok) throw new Error(first.message)
    await note(scene.author, postId, { words: 'At home.', answers: first.noteId })
    const threads = await database.read(scene.trustId, (db) => notesOf(db, postId))
    expect(threads).toMatchObject([
      { words: 'Say where it was.', version: 1, answers: [{ words: 'At home.' }] },
    ])
    expect(await trailOf(database, scene.trustId)).toContain(`post.noted post:${postId}`)
  })

  test.each([
    ['nothing', { words: ' \n' }, 'incomplete'],
    ['a password', { words: 'password: hunter2-Correct!' }, 'incomplete'],
    ['a version that there is not', { version: 7 }, 'moved_on'],
    ['an answer to nothing', { answers: '11111111-1111-4111-8111-111111111111' }, 'not_found'],
  ])('of %s is not kept', async (_what, more, kind) => {
    const scene = await setPostScene(database)
    const postId = await sent(scene)
    expect(await note(scene.deputy, postId, more)).toMatchObject({ ok: false, kind })
  })

  test('is for nobody on a draft but its author, nor from another trust', async () => {
    const scene = await setPostScene(database)
    const stranger = await setPostScene(database, 'maesteg', await addTrust(database))
    const draft = await writeDraft(scene)
    expect(await note(scene.deputy, draft)).toMatchObject({ kind: 'not_found' })
    expect(await note(stranger.deputy, draft)).toMatchObject({ kind: 'not_found' })
    expect(await note(scene.author, draft)).toMatchObject({ ok: true })
  })
})

test('an approver is shown what changed since the version that they commented on', async () => {
  const scene = await setPostScene(database)
  const postId = await sent(scene)
  await decideAs(scene, scene.deputy, postId, {
    outcome: 'changes_requested',
    reason: 'Calm down.',
  })
  const { content, revision } = await postNow(scene, postId)
  const changed = { ...content, text: 'What a match! The cup is in the hall.' }
  const save = { postId, revision, content: changed, scheduledFor: null }
  await database.write(scene.trustId, (db) => saveDraft(db, scene.author, save, NOW))
  await submit(scene, postId)
  const post = await postNow(scene, postId)
  const before = await database.read(scene.trustId, (db) =>
    Promise.all([
      versionSeenBefore(db, scene.deputy.personId, post),
      versionSeenBefore(db, scene.head.personId, post),
    ]),
  )
  expect(before).toEqual([1, undefined])
  expect(compareContents(content, post.content).words).toEqual([
    {
      where: { part: 'text' },
      runs: [
        { kind: 'same', text: 'What a match! The cup is ' },
        { kind: 'removed', text: 'ours' },
        { kind: 'added', text: 'in the hall' },
        { kind: 'same', text: '.' },
      ],
    },
  ])
})

describe('the difference between two contents', () => {
  test('is nothing between a content and itself, and tells both wordings whole', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 })
    fc.assert(
      fc.property(text, text, (was, is) => {
        const before = { ...EMPTY_CONTENT, text: was }
        expect(compareContents(before, before).words).toEqual([])
        const [changed] = compareContents(before, { ...EMPTY_CONTENT, text: is }).words
        const told = (without: string) =>
          (changed?.runs ?? [])
            .filter(({ kind }) => kind !== without)
            .map((run) => run.text)
            .join('')
        if (was !== is) expect([told('added'), told('removed')]).toEqual([was, is])
      }),
    )
  })

  test('of two long strangers is told as wholes, without looking for the fewest changes', () => {
    const words = (letter: string) =>
      Array.from({ length: 3_000 }, (_, nth) => `${letter}${nth}`).join(' ')
    const [was, is] = [words('a'), words('b')]
    const change = compareContents({ ...EMPTY_CONTENT, text: was }, { ...EMPTY_CONTENT, text: is })
    expect(change.words[0]?.runs).toEqual([
      { kind: 'removed', text: was },
      { kind: 'added', text: is },
    ])
  })
})

describe('several posts ticked at once', () => {
  test('are each approved as on their own page, once they were opened', async () => {
    const scene = await setPostScene(database)
    const [one, other] = [await sent(scene), await sent(scene)]
    expect(await tick(scene, scene.deputy, one)).toMatchObject({ kind: 'forbidden' })
    await open(scene, scene.deputy, one)
    const list = await database.read(scene.trustId, (db) =>
      postsToTick(db, scene.deputy, { gate: scene.gate, now: NOW }),
    )
    expect(list.map(({ postId, opened, alone }) => ({ postId, opened, alone }))).toEqual(
      expect.arrayContaining([
        { postId: one, opened: true, alone: undefined },
        { postId: other, opened: false, alone: undefined },
      ]),
    )
    expect(await tick(scene, scene.deputy, one)).toEqual({ ok: true, done: true })
    expect((await postNow(scene, one)).state).toBe('approved')
    expect((await postNow(scene, other)).state).toBe('in_review')
    expect(await trailOf(database, scene.trustId)).toContain(`post.approved post:${one}`)
  })

  test('leave out what has changed since it was opened', async () => {
    const scene = await setPostScene(database)
    const postId = await sent(scene)
    await open(scene, scene.deputy, postId)
    const { contentSha256, content, revision } = await postNow(scene, postId)
    const save = { postId, revision, content: { ...content, text: 'Ours!' }, scheduledFor: null }
    await database.write(scene.trustId, (db) => saveDraft(db, scene.author, save, NOW))
    await submit(scene, postId)
    expect(await tick(scene, scene.deputy, postId, contentSha256)).toMatchObject({
      kind: 'moved_on',
    })
    expect(await tick(scene, scene.deputy, postId)).toMatchObject({ kind: 'forbidden' })
  })

  test('leave out what the gate has come to ask about meanwhile', async () => {
    const scene = await setPostScene(database)
    const postId = await writeDraft(scene, { text: 'Tegwen Aberdare-Quill opened our fair.' })
    await submit(scene, postId)
    await open(scene, scene.deputy, postId)
    await addLearner(database, scene, { forename: 'Tegwen', surname: 'Aberdare-Quill' })
    expect(await tick(scene, scene.deputy, postId)).toMatchObject({ kind: 'stopped' })
  })

  test.each(['author', 'office', 'publisher'] as const)(
    'are not the %s’s to approve',
    async (who) => {
      const scene = await setPostScene(database)
      const postId = await sent(scene)
      await open(scene, scene[who], postId)
      expect(await tick(scene, scene[who], postId)).toMatchObject({ ok: false })
      expect((await postNow(scene, postId)).state).toBe('in_review')
    },
  )
})

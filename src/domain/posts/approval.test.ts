import { describe, expect, test } from 'vitest'
import { NOW, PACK_IDS, type PackId } from '../../../test/support/policy.ts'
import {
  asOf,
  decideAs,
  type PostScene,
  postNow,
  publishAs,
  reportTo,
  setPostScene,
  standsWhere,
  submit,
  writeApproved,
  writeDraft,
} from '../../../test/support/post-scene.ts'
import {
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  trailOf,
} from '../../../test/support/small-trust.ts'
import { addCourseIn, trainIn } from '../../../test/support/training-scene.ts'
import type { Actor } from '../people/index.ts'
import { contentDigest } from './content.ts'
import { decidePost } from './decide-post.ts'
import { saveDraft } from './save-draft.ts'

const database = await openWorld()

type Person = 'author' | 'manager' | 'deputy' | 'head' | 'publisher' | 'office'
const PEOPLE: readonly Person[] = ['author', 'manager', 'deputy', 'head', 'publisher', 'office']

/** Who decides at each step and who may then publish, policy by policy. */
const CHAINS: Readonly<Record<PackId, { steps: readonly Person[][]; publishers: Person[] }>> = {
  cambrian: { steps: [['head']], publishers: ['head', 'publisher'] },
  oldchurch: { steps: [['manager'], ['head']], publishers: ['head', 'publisher'] },
  maesteg: { steps: [['deputy']], publishers: ['publisher'] },
  lwlat: { steps: [['head']], publishers: ['head', 'publisher'] },
  societas: { steps: [['manager', 'head']], publishers: ['head', 'publisher'] },
}

/** Some policies want whoever approves and publishes trained. */
async function trainAll(scene: PostScene, ...more: readonly Actor[]): Promise<void> {
  const place = { ...scene, keeper: await addPerson(database, scene, 'dsl') }
  const courseId = await addCourseIn(place, ['moderating', 'administering'])
  for (const { personId } of [...PEOPLE.map((who) => scene[who]), ...more]) {
    await trainIn(place, place.keeper, { personId, courseId })
  }
}

describe.each(PACK_IDS)('under %s', (pack) => {
  const { steps, publishers } = CHAINS[pack]

  test.each(PEOPLE)(
    'the %s may decide only at their own step and publish only if named',
    async (who) => {
      const scene = await setPostScene(database, pack)
      await trainAll(scene)
      const postId = await writeDraft(scene)
      expect(await submit(scene, postId)).toEqual({ ok: true })
      for (const [index, deciders] of steps.entries()) {
        const tried = await decideAs(scene, scene[who], postId)
        expect(tried.ok).toBe(deciders.includes(who))
        const next = deciders.find((person) => person !== who)
        if (!tried.ok && next) await decideAs(scene, scene[next], postId)
        const last = index === steps.length - 1
        expect((await postNow(scene, postId)).state).toBe(last ? 'approved' : 'in_review')
      }
      const published = await publishAs(scene, scene[who], postId)
      expect(published.ok).toBe(publishers.includes(who))
    },
  )
})

describe('nobody approves their own post', () => {
  test('though they hold the role that approves', async () => {
    const scene = await setPostScene(database)
    const own = { ...scene, author: scene.deputy }
    const postId = await writeDraft(own)
    await submit(own, postId)
    const decided = await decideAs(own, own.deputy, postId)
    expect(decided).toMatchObject({ ok: false, kind: 'forbidden' })
    expect((await postNow(own, postId)).state).toBe('in_review')
  })

  test('and nobody takes two steps of one chain', async () => {
    const scene = await setPostScene(database, 'oldchurch')
    const both = await addPerson(database, scene, 'line_manager', 'head')
    await reportTo(database, scene.author, both)
    await trainAll(scene, both)
    const postId = await writeDraft(scene)
    await submit(scene, postId)
    expect(await decideAs(scene, both, postId)).toEqual({ ok: true, done: false })
    expect(await decideAs(scene, both, postId)).toMatchObject({ ok: false, kind: 'forbidden' })
    expect(await decideAs(scene, scene.head, postId)).toEqual({ ok: true, done: true })
  })
})

describe('a named deputy', () => {
  test('decides while the cover runs, and the record says so', async () => {
    const scene = await setPostScene(database)
    await cover(scene, '2026-11-16', '2026-11-27')
    const stand = await asOf(database, scene.manager)
    const postId = await writeDraft(scene)
    await submit(scene, postId)
    expect(await decideAs(scene, stand, postId)).toEqual({ ok: true, done: true })
    const [made] = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('post_decisions')
        .select(['as_cover', 'role'])
        .where('post_id', '=', postId)
        .execute(),
    )
    expect(made).toEqual({ as_cover: true, role: 'deputy_head' })
  })

  test.each([
    ['before it begins', '2026-11-21', '2026-11-27'],
    ['from the day it ends', '2026-11-16', '2026-11-20'],
  ])('decides nothing %s', async (_when, from, to) => {
    const scene = await setPostScene(database)
    await cover(scene, from, to)
    const postId = await writeDraft(scene)
    await submit(scene, postId)
    const decided = await decideAs(scene, await asOf(database, scene.manager), postId)
    expect(decided).toMatchObject({ ok: false, kind: 'forbidden' })
  })

  async function cover(scene: PostScene, from: string, to: string) {
    await database.write(scene.trustId, (db) =>
      db
        .insertInto('covers')
        .values({
          trust_id: scene.trustId,
          cover_id: crypto.randomUUID(),
          school_id: scene.schoolId,
          role: 'deputy_head',
          person_id: scene.manager.personId,
          for_person_id: scene.deputy.personId,
          from_date: from,
          to_date: to,
        })
        .execute(),
    )
  }
})

describe('an approval binds the content', () => {
  test('it keeps the digest that was seen', async () => {
    const scene = await setPostScene(database)
    const post = await postNow(scene, await writeApproved(scene))
    expect(post.approvedSha256).toBe(contentDigest(post.content))
  })

  test.each([
    ['another digest', { contentSha256: 'f'.repeat(64) }],
    ['another version', { version: 9 }],
  ])('a decision on %s is refused', async (_what, seen) => {
    const scene = await setPostScene(database)
    const postId = await writeDraft(scene)
    await submit(scene, postId)
    expect(await decideAs(scene, scene.deputy, postId, seen)).toMatchObject({ kind: 'moved_on' })
  })

  test.each([
    ['the text', { text: 'What a match! The cup is yours.' }],
    ['a channel', { channels: [] as string[] }],
    ['a tag', { photos: [] }],
    ['the note', { noteToApprover: 'Please be quick.' }],
  ])('changing %s voids it and makes a new version', async (_what, change) => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene)
    const before = await postNow(scene, postId)
    const content = { ...before.content, ...change }
    const saved = await database.write(scene.trustId, (db) =>
      saveDraft(
        db,
        scene.author,
        { postId, revision: before.revision, content, scheduledFor: null },
        NOW,
      ),
    )
    expect(saved).toMatchObject({ ok: true, voided: true })
    const after = await postNow(scene, postId)
    expect(after).toMatchObject({ state: 'draft', version: 2, approvedSha256: null, step: 0 })
    expect(await publishAs(scene, scene.publisher, postId)).toMatchObject({ ok: false })
  })

  test('saving the very same content voids nothing', async () => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene)
    const { content, revision } = await postNow(scene, postId)
    const save = { postId, revision, content, scheduledFor: null }
    const saved = await database.write(scene.trustId, (db) =>
      saveDraft(db, scene.author, save, NOW),
    )
    expect(saved).toMatchObject({ ok: true, voided: false })
    expect((await postNow(scene, postId)).state).toBe('approved')
  })

  test('an approval tampered with in the database publishes nothing', async () => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene)
    await database.write(scene.trustId, (db) =>
      db
        .updateTable('posts')
        .set({ approved_sha256: 'e'.repeat(64) })
        .where('post_id', '=', postId)
        .execute(),
    )
    expect(await publishAs(scene, scene.publisher, postId)).toMatchObject({ kind: 'moved_on' })
    expect(await standsWhere(scene, postId)).toMatchObject({ rows: 0 })
  })
})

test('changes and refusal need a reason, and the author reads it', async () => {
  const scene = await setPostScene(database)
  const postId = await writeDraft(scene)
  await submit(scene, postId)
  const silent = await decideAs(scene, scene.deputy, postId, { outcome: 'changes_requested' })
  expect(silent).toMatchObject({ ok: false, kind: 'incomplete', faults: [{ field: 'reason' }] })
  const said = { outcome: 'changes_requested', reason: 'Say where it was.' } as const
  expect(await decideAs(scene, scene.deputy, postId, said)).toEqual({ ok: true, done: false })
  expect((await postNow(scene, postId)).state).toBe('changes_requested')
})

test('an approver of another trust finds nothing', async () => {
  const scene = await setPostScene(database)
  const postId = await writeDraft(scene)
  await submit(scene, postId)
  const elsewhere = await addSchool(database, await addTrust(database))
  const stranger = await addPerson(database, elsewhere, 'deputy_head')
  const post = await postNow(scene, postId)
  const command = {
    postId,
    version: post.version,
    contentSha256: post.contentSha256,
    outcome: 'approved',
    reason: '',
  } as const
  const tried = await database.write(stranger.trustId, (db) =>
    decidePost(db, stranger, command, { gate: scene.gate, now: NOW }),
  )
  expect(tried).toMatchObject({ ok: false, kind: 'not_found' })
})

test('every step is on the trail, in order', async () => {
  const scene = await setPostScene(database)
  const postId = await writeApproved(scene)
  await publishAs(scene, scene.publisher, postId)
  const entries = await trailOf(database, scene.trustId)
  expect(
    entries.filter((entry) => entry.endsWith(postId)).map((entry) => entry.split(' ')[0]),
  ).toEqual(['post.started', 'post.submitted', 'post.approved', 'post.published'])
})

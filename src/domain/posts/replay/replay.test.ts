import { describe, expect, it } from 'vitest'
import { NOW } from '../../../../test/support/policy.ts'
import {
  type PostScene,
  postNow,
  setPostScene,
  submit,
  withdrawYes,
  writeApproved,
  writeDraft,
} from '../../../../test/support/post-scene.ts'
import {
  answerIn,
  forbidNumbers,
  NOVEMBER,
  policyDraftIn,
  postsIn,
  replayIn,
  WITH_A_NUMBER,
} from '../../../../test/support/replay-scene.ts'
import { addPerson, openWorld, trailOf } from '../../../../test/support/small-trust.ts'
import { addAcross } from '../../../../test/support/staff-scene.ts'
import type { Actor } from '../../people/index.ts'
import {
  giveReplayUp,
  replayChanges,
  replayOf,
  replayPosts,
  replaysWaiting,
  startReplay,
} from '../index.ts'

const database = await openWorld()

const recordOf = (scene: PostScene, draftId: string) =>
  database.read(scene.trustId, (db) => replayOf(db, { draftId, schoolId: scene.schoolId }))
const changesOf = (scene: PostScene, replayId: string, actor: Actor = scene.head) =>
  database.read(scene.trustId, (db) =>
    replayChanges(db, actor, { replayId, schoolId: scene.schoolId }, 1),
  )
const rowsOf = (scene: PostScene) =>
  database.read(scene.trustId, async (db) => ({
    posts: await db.selectFrom('posts').selectAll().orderBy('post_id').execute(),
    versions: await db.selectFrom('post_versions').selectAll().orderBy('post_id').execute(),
    checks: await db.selectFrom('post_checks').selectAll().orderBy('check_id').execute(),
  }))

describe('a replay', () => {
  it('finds the post whose verdict changes because one answer did, and says by which finding', async () => {
    const scene = await setPostScene(database)
    const { numbered } = await postsIn(scene)
    const draftId = await policyDraftIn(scene)
    await forbidNumbers(scene, draftId)
    const { replayId, posts } = await replayIn(scene, draftId)
    expect(posts).toBe(2)
    expect(await recordOf(scene, draftId)).toMatchObject({
      outcome: 'done',
      posts: 2,
      judged: 2,
      unread: 0,
      verdictsChanged: 1,
      routesChanged: 0,
    })
    const changes = await changesOf(scene, replayId)
    expect(changes).toMatchObject([
      {
        postId: numbered,
        text: WITH_A_NUMBER,
        state: 'in_review',
        verdicts: { before: 'review', after: 'block' },
        routes: null,
        findings: [{ control: 'contact-details-check' }],
      },
    ])
    expect(changes[0]?.findings[0]?.title).toContain('07700 900417')
    expect(changes[0]?.findings[0]?.why).toContain('prot.5')
  })

  it('says what fell away where a verdict becomes lighter', async () => {
    const scene = await setPostScene(database, 'oldchurch')
    const postId = await writeDraft(scene, { photos: [], text: 'The hall opens at six.' })
    expect(await submit(scene, postId)).toEqual({ ok: true })
    const { content } = await postNow(scene, postId)
    const draftId = await policyDraftIn(scene)
    await database.write(scene.trustId, async (db) => {
      // A post of a time when nobody looked for numbers.
      await db
        .updateTable('post_versions')
        .set({ content: JSON.stringify({ ...content, text: WITH_A_NUMBER }) })
        .where('post_id', '=', postId)
        .execute()
    })
    await answerIn(scene, draftId, { key: 'personal_contact_in_posts', status: 'silent' })
    const { replayId } = await replayIn(scene, draftId)
    expect(await changesOf(scene, replayId)).toMatchObject([
      {
        verdicts: { before: 'block', after: 'review' },
        findings: [{ control: 'contact-details-check' }],
      },
    ])
  })

  it('finds nothing where the draft decides alike', async () => {
    const scene = await setPostScene(database)
    await postsIn(scene)
    const draftId = await policyDraftIn(scene)
    const { replayId } = await replayIn(scene, draftId)
    expect(await changesOf(scene, replayId)).toEqual([])
    expect(await recordOf(scene, draftId)).toMatchObject({ verdictsChanged: 0, routesChanged: 0 })
  })

  it('lists every post that would go another way, and both ways', async () => {
    const scene = await setPostScene(database)
    const { plain, numbered } = await postsIn(scene)
    const draftId = await policyDraftIn(scene)
    await answerIn(scene, draftId, { key: 'post_approver_role', value: 'line_manager, head' })
    const { replayId } = await replayIn(scene, draftId)
    const changes = await changesOf(scene, replayId)
    expect(changes.map((one) => one.postId).sort()).toEqual([plain, numbered].sort())
    expect(changes[0]).toMatchObject({
      verdicts: { before: expect.anything(), after: expect.anything() },
      routes: {
        before: { steps: [{ anyOf: ['deputy_head'] }] },
        after: { steps: [{ anyOf: ['line_manager'] }, { anyOf: ['head'] }] },
      },
      findings: [],
    })
    expect(await recordOf(scene, draftId)).toMatchObject({ verdictsChanged: 0, routesChanged: 2 })
  })

  it('asks consent as it stood when the post was decided, not as it stands now', async () => {
    const scene = await setPostScene(database)
    const post = await writeApproved(scene, { text: WITH_A_NUMBER })
    const later = new Date('2026-11-25T09:00:00Z')
    await withdrawYes(scene, later)
    const draftId = await policyDraftIn(scene)
    await forbidNumbers(scene, draftId)
    const { replayId } = await replayIn(scene, draftId, later)
    expect(await changesOf(scene, replayId)).toMatchObject([
      { postId: post, verdicts: { before: 'review', after: 'block' } },
    ])
  })

  it('takes a learner who left later for one on roll then', async () => {
    const scene = await setPostScene(database)
    const post = await writeApproved(scene, { text: WITH_A_NUMBER })
    await database.write(scene.trustId, (db) =>
      db
        .updateTable('learners')
        .set({ status: 'left', left_on: '2026-11-24' })
        .where('learner_id', '=', scene.learnerId)
        .execute(),
    )
    const draftId = await policyDraftIn(scene)
    await forbidNumbers(scene, draftId)
    const { replayId } = await replayIn(scene, draftId, new Date('2026-11-25T09:00:00Z'))
    expect(await changesOf(scene, replayId)).toMatchObject([
      { postId: post, verdicts: { before: 'review', after: 'block' } },
    ])
  })

  it('touches no post, and leaves one entry in the trail', async () => {
    const scene = await setPostScene(database)
    await postsIn(scene)
    const draftId = await policyDraftIn(scene)
    await forbidNumbers(scene, draftId)
    const [before, trail] = [await rowsOf(scene), await trailOf(database, scene.trustId)]
    await replayIn(scene, draftId)
    expect(await rowsOf(scene)).toEqual(before)
    const after = await trailOf(database, scene.trustId)
    expect(after.slice(trail.length)).toEqual([`policy_draft.replayed policy_draft:${draftId}`])
  })

  it('leaves out drafts, other days, and posts of other schools', async () => {
    const scene = await setPostScene(database)
    await writeDraft(scene, { text: WITH_A_NUMBER })
    const other = await setPostScene(database, 'maesteg', scene.trustId)
    await postsIn(other)
    const draftId = await policyDraftIn(scene)
    const span = { draftId, schoolId: scene.schoolId }
    const start = async (fromDay: string, untilDay: string) => {
      const command = { ...span, fromDay, untilDay }
      return database.write(scene.trustId, (db) => startReplay(db, scene.head, command, NOW))
    }
    expect(await start('2026-11-20', '2026-11-20')).toMatchObject({ posts: 0 })
    await postsIn(scene)
    expect(await start('2026-11-20', '2026-11-20')).toMatchObject({ posts: 2 })
    expect(await start('2026-11-19', '2026-11-19')).toMatchObject({ posts: 0 })
    expect(await start('2026-11-21', '2026-11-30')).toMatchObject({ posts: 0 })
  })

  it('counts a post that can no longer be read instead of stopping at it', async () => {
    const scene = await setPostScene(database)
    const { plain } = await postsIn(scene)
    await database.write(scene.trustId, (db) =>
      db
        .updateTable('post_versions')
        .set({ content: JSON.stringify({ text: 7 }) })
        .where('post_id', '=', plain)
        .execute(),
    )
    const draftId = await policyDraftIn(scene)
    await forbidNumbers(scene, draftId)
    await replayIn(scene, draftId)
    expect(await recordOf(scene, draftId)).toMatchObject({ unread: 1, verdictsChanged: 1 })
  })
})

describe('a replay that is asked for again', () => {
  it('takes the place of the one before', async () => {
    const scene = await setPostScene(database)
    await postsIn(scene)
    const draftId = await policyDraftIn(scene)
    await forbidNumbers(scene, draftId)
    const first = await replayIn(scene, draftId)
    const second = await replayIn(scene, draftId)
    expect(await changesOf(scene, first.replayId)).toEqual([])
    expect(await changesOf(scene, second.replayId)).toHaveLength(1)
    expect((await recordOf(scene, draftId))?.replayId).toBe(second.replayId)
  })

  it('by two at once runs one after the other', async () => {
    const scene = await setPostScene(database)
    const draftId = await policyDraftIn(scene)
    const command = { draftId, schoolId: scene.schoolId, ...NOVEMBER }
    const start = () =>
      database.write(scene.trustId, (db) => startReplay(db, scene.head, command, NOW))
    expect(await Promise.all([start(), start()])).toMatchObject([{ ok: true }, { ok: true }])
    expect(await database.read(scene.trustId, replaysWaiting)).toHaveLength(1)
  })
})

describe('a replay under way', () => {
  async function startedIn() {
    const scene = await setPostScene(database)
    await postsIn(scene)
    const draftId = await policyDraftIn(scene)
    const command = { draftId, schoolId: scene.schoolId, ...NOVEMBER }
    const started = await database.write(scene.trustId, (db) =>
      startReplay(db, scene.head, command, NOW),
    )
    if (!started.ok) throw new Error(started.message)
    const go = () =>
      database.write(scene.trustId, (db) => replayPosts(db, scene.gate, started.replayId, NOW))
    return { scene, draftId, replayId: started.replayId, go }
  }

  it('is overtaken when the draft changes, and found nothing', async () => {
    const { scene, draftId, go } = await startedIn()
    await forbidNumbers(scene, draftId)
    expect(await go()).toBe(false)
    expect(await recordOf(scene, draftId)).toMatchObject({ outcome: 'overtaken', judged: 0 })
  })

  it('is judged once, whoever else is at it', async () => {
    const { scene, draftId, go } = await startedIn()
    await Promise.all([go(), go(), go()])
    expect(await recordOf(scene, draftId)).toMatchObject({ outcome: 'done', judged: 2 })
  })

  it('can be given up', async () => {
    const { scene, draftId, replayId, go } = await startedIn()
    await database.write(scene.trustId, (db) => giveReplayUp(db, replayId, NOW))
    expect(await go()).toBe(false)
    expect(await recordOf(scene, draftId)).toMatchObject({ outcome: 'failed' })
    expect(await database.read(scene.trustId, replaysWaiting)).toEqual([])
  })
})

describe('who may', () => {
  it('ask, and who sees the posts', async () => {
    const scene = await setPostScene(database)
    await postsIn(scene)
    const draftId = await policyDraftIn(scene)
    await forbidNumbers(scene, draftId)
    const administrator = await addAcross(database, scene.trustId, 'administrator')
    const governor = await addPerson(database, scene, 'governor')
    const elsewhere = await setPostScene(database, 'maesteg', scene.trustId)
    const command = { draftId, schoolId: scene.schoolId, ...NOVEMBER }
    const start = (actor: Actor) =>
      database.write(scene.trustId, (db) => startReplay(db, actor, command, NOW))
    expect(await start(scene.author)).toMatchObject({ ok: false, kind: 'forbidden' })
    expect(await start(elsewhere.head)).toMatchObject({ ok: false, kind: 'not_found' })
    expect(await start(governor)).toMatchObject({ ok: true })
    expect(await start(administrator)).toMatchObject({ ok: true })
    const { replayId } = await replayIn(scene, draftId)
    expect(await changesOf(scene, replayId, governor)).toHaveLength(1)
    // Keeps policies, and may see no posts.
    expect(await changesOf(scene, replayId, administrator)).toEqual([])
    expect(await changesOf(scene, replayId, elsewhere.head)).toEqual([])
  })

  it('not ask of a draft that was given up, nor at a school that it is not for', async () => {
    const scene = await setPostScene(database)
    const draftId = await policyDraftIn(scene)
    const other = await setPostScene(database, 'maesteg', scene.trustId)
    const at = (schoolId: string, actor: Actor) =>
      database.write(scene.trustId, (db) =>
        startReplay(db, actor, { draftId, schoolId, ...NOVEMBER }, NOW),
      )
    expect(await at(other.schoolId, other.head)).toMatchObject({ kind: 'not_found' })
    await database.write(scene.trustId, (db) =>
      db
        .updateTable('policy_draft_schools')
        .set({ under_way: false })
        .where('draft_id', '=', draftId)
        .execute(),
    )
    expect(await at(scene.schoolId, scene.head)).toMatchObject({ kind: 'refused' })
  })
})

import { describe, expect, test } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import { type PostScene, postNow, setPostScene } from '../../../test/support/post-scene.ts'
import { addLearner, openWorld, trailOf } from '../../../test/support/small-trust.ts'
import type { Actor } from '../people/index.ts'
import { submitPost } from '../posts/index.ts'
import type { AddRegularPost } from './forms.ts'
import { addRegularPost } from './regular/add-regular-post.ts'
import { draftRegularPost, regularPostsDue } from './regular/draft-due.ts'
import { endRegularPost } from './regular/end-regular-post.ts'
import { expectedPosts } from './regular/expected-posts.ts'
import { addTemplate } from './templates/add-template.ts'
import { endTemplate } from './templates/end-template.ts'
import { startFromTemplate } from './templates/start-from-template.ts'
import { addTerm } from './terms/add-term.ts'

const database = await openWorld()
const WORDS = 'News from {{school}}, {{date}}: {{what happened}}.'
/** The test’s clock stands on Friday 20 November 2026. */
const NEXT_FRIDAY = '2026-11-27'

async function template(scene: PostScene, text = WORDS, by: Actor = scene.head) {
  const command = { schoolId: scene.schoolId, name: 'Newsletter', text }
  return database.write(scene.trustId, (db) =>
    addTemplate(db, by, command, { gate: scene.gate, now: NOW }),
  )
}

async function templateId(scene: PostScene): Promise<string> {
  const added = await template(scene)
  if (!added.ok) throw new Error(added.message)
  return added.templateId
}

async function regular(scene: PostScene, more: Partial<AddRegularPost> = {}) {
  const command: AddRegularPost = {
    schoolId: scene.schoolId,
    templateId: more.templateId ?? (await templateId(scene)),
    ownerId: scene.author.personId,
    every: 'week',
    firstOn: NEXT_FRIDAY,
    dueTime: '15:30',
    leadDays: 7,
    termOnly: false,
    ...more,
  }
  return database.write(scene.trustId, (db) => addRegularPost(db, scene.head, command, NOW))
}

async function clockStrikes(scene: PostScene, now = NOW): Promise<string[]> {
  const due = await database.read(scene.trustId, (db) => regularPostsDue(db, now))
  const begun = await Promise.all(
    due.map((one) => database.write(scene.trustId, (db) => draftRegularPost(db, one, now))),
  )
  return begun.filter((postId) => postId !== undefined)
}

describe('a template', () => {
  test('begins a draft with what is known filled in, and the rest left to its author', async () => {
    const scene = await setPostScene(database)
    const id = await templateId(scene)
    const dueAt = new Date('2026-11-27T15:30:00Z')
    const started = await database.write(scene.trustId, (db) =>
      startFromTemplate(db, scene.author, { templateId: id, dueAt }, NOW),
    )
    if (!started.ok) throw new Error(started.message)
    const post = await postNow(scene, started.postId)
    expect(post).toMatchObject({ state: 'draft', scheduledFor: dueAt, slotConfirmedBy: null })
    expect(post.content.text).toBe(
      'News from Larkfield School, Friday 27 November: {{what happened}}.',
    )
    const { postId, revision } = post
    const sent = await database.write(scene.trustId, (db) =>
      submitPost(db, scene.author, { postId, revision }, { gate: scene.gate, now: NOW }),
    )
    if (sent.ok) throw new Error('A post with a gap was sent.')
    expect(sent.faults).toContainEqual({
      field: 'text',
      message: 'Fill in {{what happened}}, or take it out',
    })
  })

  test('goes through the gate: what stops a post is no template', async () => {
    const scene = await setPostScene(database)
    await addLearner(database, scene, { forename: 'Tegwen', surname: 'Aberdare-Quill' })
    const stopped = await template(scene, 'Well done, Tegwen Aberdare-Quill!')
    expect(stopped).toMatchObject({ ok: false, field: 'text' })
    expect(await template(scene, 'Log in with password: hunter2-Correct!')).toMatchObject({
      ok: false,
    })
  })

  test.each(['author', 'manager'] as const)('is not the %s’s to keep', async (who) => {
    const scene = await setPostScene(database)
    expect(await template(scene, WORDS, scene[who])).toMatchObject({ ok: false, kind: 'forbidden' })
  })

  test('stays while a regular post begins with it', async () => {
    const scene = await setPostScene(database)
    const id = await templateId(scene)
    const planned = await regular(scene, { templateId: id })
    if (!planned.ok) throw new Error(planned.message)
    const command = { schoolId: scene.schoolId, templateId: id }
    const ending = () =>
      database.write(scene.trustId, (db) => endTemplate(db, scene.head, command, NOW))
    expect(await ending()).toMatchObject({ ok: false, kind: 'refused' })
    const { regularId } = planned
    await database.write(scene.trustId, (db) =>
      endRegularPost(db, scene.head, { schoolId: scene.schoolId, regularId }, NOW),
    )
    expect(await ending()).toEqual({ ok: true })
  })
})

describe('a regular post', () => {
  test('is begun once as a draft of its owner, however often the clock strikes', async () => {
    const scene = await setPostScene(database)
    await regular(scene)
    const first = await clockStrikes(scene)
    expect(first).toHaveLength(1)
    expect(await clockStrikes(scene)).toEqual([])
    const post = await postNow(scene, first[0] ?? '')
    expect(post).toMatchObject({
      state: 'draft',
      authorId: scene.author.personId,
      scheduledFor: new Date('2026-11-27T15:30:00Z'),
      approvedSha256: null,
      slotConfirmedBy: null,
    })
    const trail = await trailOf(database, scene.trustId)
    expect(trail).toContain(`regular_post.drafted post:${first[0]}`)
  })

  test('is begun once where two clocks strike together', async () => {
    const scene = await setPostScene(database)
    await regular(scene)
    const both = await Promise.all([clockStrikes(scene), clockStrikes(scene)])
    expect(both.flat()).toHaveLength(1)
  })

  test('is not begun earlier than its lead', async () => {
    const scene = await setPostScene(database)
    await regular(scene, { leadDays: 3 })
    expect(await clockStrikes(scene)).toEqual([])
    expect(await clockStrikes(scene, new Date('2026-11-24T06:00:00Z'))).toHaveLength(1)
  })

  test('waits where its owner writes posts no more, and shows as an empty slot meanwhile', async () => {
    const scene = await setPostScene(database)
    await regular(scene)
    await database.write(scene.trustId, (db) =>
      db
        .updateTable('people')
        .set({ left_on: '2026-11-19' })
        .where('person_id', '=', scene.author.personId)
        .execute(),
    )
    expect(await clockStrikes(scene)).toEqual([])
    const span = { first: '2026-11-20', last: '2026-12-05' }
    const open = await database.read(scene.trustId, (db) =>
      expectedPosts(db, span, [scene.schoolId]),
    )
    expect(open.map((one) => one.day)).toEqual(['2026-11-27', '2026-12-04'])
  })

  test('leaves holidays and bank holidays out where it runs in term alone', async () => {
    const scene = await setPostScene(database)
    const halves = [
      ['Autumn 2', '2026-11-02', '2026-12-18'],
      ['Spring 1', '2027-01-04', '2027-02-12'],
    ] as const
    for (const [name, firstDay, lastDay] of halves) {
      const term = { schoolId: scene.schoolId, name, firstDay, lastDay }
      await database.write(scene.trustId, (db) => addTerm(db, scene.head, term, NOW))
    }
    await regular(scene, { firstOn: '2026-12-11', termOnly: true })
    const span = { first: '2026-12-01', last: '2027-01-10' }
    const open = await database.read(scene.trustId, (db) => expectedPosts(db, span))
    expect(open.map((one) => one.day)).toEqual(['2026-12-11', '2026-12-18', '2027-01-08'])
  })

  test('is refused with an owner who does not write posts here, or a template of another school', async () => {
    const scene = await setPostScene(database)
    const other = await setPostScene(database, 'maesteg', scene.trustId)
    expect(await regular(scene, { ownerId: other.author.personId })).toMatchObject({
      field: 'ownerId',
    })
    expect(await regular(scene, { templateId: await templateId(other) })).toMatchObject({
      field: 'templateId',
    })
  })
})

test('two terms of one school never overlap', async () => {
  const scene = await setPostScene(database)
  const add = (firstDay: string, lastDay: string) => {
    const term = { schoolId: scene.schoolId, name: 'Autumn', firstDay, lastDay }
    return database.write(scene.trustId, (db) => addTerm(db, scene.head, term, NOW))
  }
  expect(await add('2026-09-02', '2026-10-23')).toMatchObject({ ok: true })
  expect(await add('2026-10-23', '2026-12-18')).toMatchObject({ ok: false, field: 'firstDay' })
  expect(await add('2026-10-24', '2026-12-18')).toMatchObject({ ok: true })
  expect(await add('2027-01-04', '2030-01-04')).toMatchObject({ ok: false, field: 'lastDay' })
})

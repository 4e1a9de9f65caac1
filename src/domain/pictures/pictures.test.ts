import { beforeAll, describe, expect, test } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import {
  contentOf,
  type PostScene,
  publishAs,
  setPostScene,
  writeApproved,
} from '../../../test/support/post-scene.ts'
import { addLearner, addPerson, addSchool, openWorld } from '../../../test/support/small-trust.ts'
import { PERMISSIONS } from '../../vocabulary/actions.ts'
import { ROLES } from '../../vocabulary/roles.ts'
import type { Actor } from '../people/index.ts'
import { takeDownPost } from '../posts/index.ts'
import { type KeepPicture, keepPicture, picturesAsked, picturesOut } from './index.ts'

const database = await openWorld()
let scene: PostScene

beforeAll(async () => {
  scene = await setPostScene(database)
})

const LATER = new Date(NOW.getTime() + 3_600_000)
const box = { x: 0.1, y: 0.1, width: 0.3, height: 0.3 }

/** Published with one photo of the scene’s learner, in which these faces were seen. */
async function published(clear: readonly boolean[] | 'unseen', named: readonly string[] = []) {
  const [photo] = (await contentOf(scene)).photos
  if (!photo) throw new Error('There is no photo.')
  const content = { photos: [photo], named: [...named] }
  const postId = await writeApproved(scene, content)
  const sent = await publishAs(scene, scene.publisher, postId)
  if (!sent.ok) throw new Error(sent.message)
  const faces = clear === 'unseen' ? [] : clear.map((one) => ({ box, clear: one }))
  const sight = { kind: 'seen', faces, writing: { lines: [], text: '', spans: [] } }
  await database.write(scene.trustId, (db) =>
    db
      .updateTable('photos')
      .set({ sight: clear === 'unseen' ? null : JSON.stringify(sight) })
      .where('photo_id', '=', photo.photoId)
      .execute(),
  )
  return { postId, photoId: photo.photoId }
}

const out = (query: Readonly<Record<string, string>> = {}) =>
  database.read(scene.trustId, (db) => picturesOut(db, scene.schoolId, picturesAsked.parse(query)))
const ids = async (query?: Readonly<Record<string, string>>) =>
  (await out(query)).posts.map((post) => post.postId)
const keep = (by: Actor, command: Partial<KeepPicture> & { readonly postId: string }) =>
  database.write(scene.trustId, (db) =>
    keepPicture(
      db,
      by,
      { schoolId: scene.schoolId, cause: 'faces', reason: 'Only adults are near', ...command },
      LATER,
    ),
  )
const leave = (learnerId: string, day: string) =>
  database.write(scene.trustId, (db) =>
    db
      .updateTable('learners')
      .set({ status: 'left', left_on: day })
      .where('learner_id', '=', learnerId)
      .execute(),
  )

describe('faces close up that are out there', () => {
  test('are found with their photo and where they stand; distant faces are not', async () => {
    const close = await published([true, false, true])
    const distant = await published([false])
    const found = await out()
    const post = found.posts.find((one) => one.postId === close.postId)
    expect(post).toMatchObject({ photos: [{ photoId: close.photoId, faces: 2 }], leavers: [] })
    expect(post?.channels).toHaveLength(2)
    expect(await ids()).not.toContain(distant.postId)
  })

  test('say how many photos nobody looked through', async () => {
    const before = (await out()).unseen
    const { postId } = await published('unseen')
    expect((await out()).unseen).toBe(before + 1)
    expect(await ids()).not.toContain(postId)
  })

  test('are gone from the list once the post is taken down', async () => {
    const { postId } = await published([true])
    await database.write(scene.trustId, (db) =>
      takeDownPost(db, scene.head, { postId, cause: 'request', reason: 'A face' }, LATER),
    )
    expect(await ids()).not.toContain(postId)
  })

  test('stay with a reason that is kept, and are settled once', async () => {
    const { postId, photoId } = await published([true])
    expect(await keep(scene.head, { postId })).toEqual({ ok: true })
    expect(await ids()).not.toContain(postId)
    expect(await keep(scene.head, { postId })).toMatchObject({ ok: false, kind: 'refused' })
    const [kept] = await database.read(scene.trustId, (db) =>
      db.selectFrom('picture_keepings').selectAll().where('post_id', '=', postId).execute(),
    )
    expect(kept).toMatchObject({ covers: [photoId], reason: 'Only adults are near' })
    const entries = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('trail_entries')
        .select(['action', 'facts'])
        .where('subject', '=', `post:${postId}`)
        .where('action', '=', 'picture.kept')
        .execute(),
    )
    expect(entries).toEqual([{ action: 'picture.kept', facts: { cause: 'faces', versions: [1] } }])
  })

  test('two people at once keep it once', async () => {
    const { postId } = await published([true])
    const both = await Promise.all([keep(scene.head, { postId }), keep(scene.deputy, { postId })])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
  })
})

describe('learners who left', () => {
  test('are found by the day they left, and another who leaves is asked about anew', async () => {
    const first = await addLearner(database, scene, { forename: 'Nerys', surname: 'Quillfeather' })
    const second = await addLearner(database, scene, { forename: 'Osian', surname: 'Brambleby' })
    const { postId } = await published([false])
    for (const learnerId of [first, second]) {
      await database.write(scene.trustId, (db) =>
        db
          .insertInto('post_learners')
          .values({
            trust_id: scene.trustId,
            post_id: postId,
            version: 1,
            learner_id: learnerId,
            how: 'named',
          })
          .execute(),
      )
    }
    expect(await ids({ show: 'leavers' })).toEqual([])
    await leave(first, '2026-07-20')
    expect((await out({ show: 'leavers' })).posts).toMatchObject([
      { postId, photos: [], leavers: [{ name: 'Nerys Quillfeather', leftOn: '2026-07-20' }] },
    ])
    expect(await ids({ show: 'leavers', leftBy: '2026-07-19' })).toEqual([])
    expect(await ids({ show: 'leavers', leftBy: '2026-07-20' })).toEqual([postId])
    await keep(scene.head, {
      postId,
      cause: 'leavers',
      reason: 'Her parents wrote that it may stay',
    })
    expect(await ids({ show: 'leavers' })).toEqual([])
    await leave(second, '2026-11-01')
    expect((await out({ show: 'leavers' })).posts).toMatchObject([
      { leavers: [{ name: 'Osian Brambleby' }] },
    ])
  })
})

describe('who may say that it stays', () => {
  test.each(ROLES.map((role) => role.code))('%s, as the table says', async (role) => {
    const { postId } = await published([true])
    const actor = await addPerson(database, scene, role)
    const may: readonly string[] = PERMISSIONS['post.take_down']
    expect((await keep(actor, { postId })).ok).toBe(may.includes(role))
  })

  test('nobody of another school, and no password as a reason', async () => {
    const { postId } = await published([true])
    const other = await addSchool(database, scene.trustId, 'maesteg')
    const stranger = await addPerson(database, other, 'head')
    expect(await keep(stranger, { postId })).toMatchObject({ kind: 'not_found' })
    expect(await keep(stranger, { postId, schoolId: other.schoolId })).toMatchObject({
      kind: 'not_found',
    })
    expect(await keep(scene.head, { postId, reason: 'password: Trowel-77-Lantern' })).toMatchObject(
      {
        ok: false,
        field: 'reason',
      },
    )
  })
})

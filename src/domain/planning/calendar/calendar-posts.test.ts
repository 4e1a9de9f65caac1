import { describe, expect, test } from 'vitest'
import { NOW } from '../../../../test/support/policy.ts'
import {
  decideAs,
  type PostScene,
  postNow,
  publishAs,
  setPostScene,
  submit,
  writeApproved,
  writeDraft,
} from '../../../../test/support/post-scene.ts'
import { addPerson, addTrust, openWorld } from '../../../../test/support/small-trust.ts'
import type { Actor } from '../../people/index.ts'
import { confirmSlot } from '../../posts/index.ts'
import { calendarPosts } from './calendar-posts.ts'
import type { CalendarFilter } from './conditions.ts'
import { postsWithoutDay } from './posts-without-day.ts'

const database = await openWorld()
/** The last hour of a day in London is the next day in no zone that counts here. */
const LATE = new Date('2026-11-24T23:30:00Z')
const SLOT = new Date('2026-11-24T16:00:00Z')

async function november(scene: PostScene, actor: Actor, filter: CalendarFilter = {}) {
  return database.read(scene.trustId, (db) =>
    calendarPosts(db, actor, { first: '2026-11-01', last: '2026-11-30', perDay: 3, ...filter }),
  )
}

async function idsOf(scene: PostScene, actor: Actor, filter: CalendarFilter = {}) {
  const days = await november(scene, actor, filter)
  return days.flatMap((day) => day.posts.map((post) => post.postId))
}

describe('the calendar', () => {
  test('shows a post on its day in London, with where it goes and who may move it', async () => {
    const scene = await setPostScene(database)
    const postId = await writeDraft(scene, {}, SLOT)
    await submit(scene, postId)
    const [day] = await november(scene, scene.head)
    expect(day).toMatchObject({ day: '2026-11-24', count: 1 })
    expect(day?.posts[0]).toMatchObject({
      postId,
      state: 'in_review',
      text: 'What a match! The cup is ours.',
      photoCount: 1,
      channels: ['Facebook', 'School page'],
      movable: false,
    })
    const forPublisher = await november(scene, scene.publisher)
    expect(forPublisher[0]?.posts[0]?.movable).toBe(true)
  })

  test('puts half past eleven at night on the day that it is in London', async () => {
    const scene = await setPostScene(database)
    const winter = await writeDraft(scene, {}, LATE)
    const summer = await writeDraft(scene, {}, new Date('2027-06-24T23:30:00Z'))
    await submit(scene, winter)
    await submit(scene, summer)
    expect((await november(scene, scene.head))[0]?.day).toBe('2026-11-24')
    const june = await database.read(scene.trustId, (db) =>
      calendarPosts(db, scene.head, { first: '2027-06-01', last: '2027-06-30', perDay: 3 }),
    )
    expect(june[0]?.day).toBe('2027-06-25')
  })

  test('moves a post to when it was out once it is published', async () => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene)
    expect(await november(scene, scene.head)).toEqual([])
    await publishAs(scene, scene.publisher, postId)
    expect((await november(scene, scene.head))[0]).toMatchObject({ day: '2026-11-20' })
  })

  test('shows a draft to its author alone', async () => {
    const scene = await setPostScene(database)
    const postId = await writeDraft(scene, {}, SLOT)
    expect(await idsOf(scene, scene.author)).toEqual([postId])
    expect(await idsOf(scene, scene.head)).toEqual([])
  })

  test('of a busy day shows the first ones, and says how many there are', async () => {
    const scene = await setPostScene(database)
    for (let nth = 0; nth < 5; nth += 1) {
      await writeDraft(scene, {}, new Date(SLOT.getTime() + nth * 60_000))
    }
    const [day] = await november(scene, scene.author)
    expect([day?.posts.length, day?.count]).toEqual([3, 5])
    const rest = await database.read(scene.trustId, (db) =>
      calendarPosts(db, scene.author, {
        first: '2026-11-24',
        last: '2026-11-24',
        perDay: 3,
        skip: 3,
      }),
    )
    expect([rest[0]?.posts.length, rest[0]?.count]).toEqual([2, 5])
  })

  test('is asked by school, channel, network and standing', async () => {
    const scene = await setPostScene(database)
    const other = await setPostScene(database, 'maesteg', scene.trustId)
    const waiting = await writeDraft(scene, { channels: [scene.page] }, SLOT)
    await submit(scene, waiting)
    const scheduled = await writeDraft(scene, { channels: [scene.facebook] }, SLOT)
    await submit(scene, scheduled)
    await decideAs(scene, scene.deputy, scheduled)
    const { contentSha256 } = await postNow(scene, scheduled)
    const slot = { postId: scheduled, contentSha256, at: SLOT }
    await database.write(scene.trustId, (db) => confirmSlot(db, scene.publisher, slot, NOW))
    const elsewhere = await writeDraft(other, {}, SLOT)
    await submit(other, elsewhere)
    const officer = await trustOfficer(scene)
    const ids = async (filter: CalendarFilter) => new Set(await idsOf(scene, officer, filter))
    expect(await ids({})).toEqual(new Set([waiting, scheduled, elsewhere]))
    expect(await ids({ schoolId: other.schoolId })).toEqual(new Set([elsewhere]))
    expect(await ids({ channelId: scene.page })).toEqual(new Set([waiting]))
    expect(await ids({ network: 'facebook' })).toEqual(new Set([scheduled, elsewhere]))
    expect(await ids({ standing: 'waiting' })).toEqual(new Set([waiting, elsewhere]))
    expect(await ids({ standing: 'scheduled' })).toEqual(new Set([scheduled]))
    expect(await ids({ standing: 'approved' })).toEqual(new Set())
  })

  test('shows nothing of a school at which somebody has no role, nor of another trust', async () => {
    const scene = await setPostScene(database)
    const other = await setPostScene(database, 'maesteg', scene.trustId)
    await submit(scene, await writeDraft(scene, {}, SLOT))
    expect(await november(scene, other.head)).toEqual([])
    const stranger = await setPostScene(database, 'maesteg', await addTrust(database))
    expect(await november(stranger, stranger.head)).toEqual([])
    expect(await november(scene, await addPerson(database, scene, 'administrator'))).toEqual([])
  })

  test('lists what waits without a day', async () => {
    const scene = await setPostScene(database)
    const postId = await writeApproved(scene)
    await submit(scene, await writeDraft(scene, {}, SLOT))
    const undated = await database.read(scene.trustId, (db) =>
      postsWithoutDay(db, scene.head, { limit: 5 }),
    )
    expect(undated).toMatchObject({ count: 1, posts: [{ postId, state: 'approved' }] })
  })
})

async function trustOfficer(scene: PostScene): Promise<Actor> {
  const actor = await addPerson(database, scene, 'trust_officer')
  return { ...actor, roles: actor.roles.map((held) => ({ ...held, schoolId: null })) }
}

import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { sitDown } from '../../../../test/support/author.ts'
import { ORIGIN, openTestInstallation } from '../../../../test/support/installation.ts'
import { NOW } from '../../../../test/support/policy.ts'
import {
  decideAs,
  postNow,
  publishAs,
  setPostScene,
  standsWhere,
  submit,
  withdrawYes,
  writeDraft,
} from '../../../../test/support/post-scene.ts'
import { openWorld } from '../../../../test/support/small-trust.ts'
import {
  addVideoRow,
  storedPosterIn,
  waitingVideoIn,
} from '../../../../test/support/video-scene.ts'
import { clearMedia } from '../../../jobs/clear-media.ts'
import { createApp } from '../../../web/app.tsx'
import { judgePost } from '../judge-post.ts'
import { loadPost } from '../stored-post.ts'

const database = await openWorld()

/** The facts of the last entry of this kind about a post. */
async function factsOf(
  trustId: string,
  postId: string,
  action: 'post.submitted' | 'post.approved',
) {
  const row = await database.read(trustId, (db) =>
    db
      .selectFrom('trail_entries')
      .select('facts')
      .where('subject', '=', `post:${postId}`)
      .where('action', '=', action)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  return row.facts as Record<string, unknown>
}

describe('a post with a video', () => {
  test('is not sent before its author says that they watched it, and the trail says that they did', async () => {
    const scene = await setPostScene(database)
    const unwatched = await addVideoRow(scene, { watched: false })
    const refused = await submit(scene, await writeDraft(scene, { photos: [unwatched] }))
    expect(refused).toMatchObject({
      ok: false,
      kind: 'incomplete',
      faults: [{ field: `photo.${unwatched.photoId}.watched` }],
    })
    const watched = await addVideoRow(scene)
    const postId = await writeDraft(scene, { photos: [watched] })
    expect(await submit(scene, postId)).toMatchObject({ ok: true })
    expect(await factsOf(scene.trustId, postId, 'post.submitted')).toMatchObject({
      videos_watched: [watched.video.sha256],
    })
  })

  test('is not approved by anybody who has not said that they watched it', async () => {
    const scene = await setPostScene(database)
    const poster = await addVideoRow(scene)
    const postId = await writeDraft(scene, { photos: [poster] })
    await submit(scene, postId)
    for (const more of [{}, { watched: false }]) {
      expect(await decideAs(scene, scene.deputy, postId, more)).toMatchObject({
        ok: false,
        kind: 'incomplete',
        faults: [{ field: 'watched' }],
      })
    }
    expect((await postNow(scene, postId)).state).toBe('in_review')
    expect(await decideAs(scene, scene.deputy, postId, { watched: true })).toMatchObject({
      ok: true,
    })
    expect(await factsOf(scene.trustId, postId, 'post.approved')).toMatchObject({
      videos_watched: [poster.video.sha256],
    })
  })

  test('can be sent back or refused by somebody who stopped watching', async () => {
    const scene = await setPostScene(database)
    const postId = await writeDraft(scene, { photos: [await addVideoRow(scene)] })
    await submit(scene, postId)
    const back = { outcome: 'changes_requested', reason: 'A name is called.' } as const
    expect(await decideAs(scene, scene.deputy, postId, back)).toMatchObject({ ok: true })
  })

  test('always asks for a person, and for permission of everybody tagged', async () => {
    const scene = await setPostScene(database)
    const postId = await writeDraft(scene, { photos: [await addVideoRow(scene)] })
    const judged = () =>
      database.read(scene.trustId, async (db) => {
        const post = await loadPost(db, postId)
        return post && judgePost(db, scene.gate, post, NOW)
      })
    const watch = 'A person must watch this video from beginning to end'
    expect((await judged())?.findings.map(({ title }) => title)).toContain(watch)
    expect((await judged())?.verdict).toBe('review')
    await withdrawYes(scene)
    expect((await judged())?.verdict).toBe('block')
  })

  test('comes down with everything when a family takes its yes back', async () => {
    const scene = await setPostScene(database)
    const postId = await writeDraft(scene, { photos: [await addVideoRow(scene)] })
    await submit(scene, postId)
    await decideAs(scene, scene.deputy, postId, { watched: true })
    expect(await publishAs(scene, scene.publisher, postId)).toMatchObject({ ok: true })
    await withdrawYes(scene)
    expect(await standsWhere(scene, postId)).toMatchObject({
      page: 'taken_down',
      facebook: 'takedown_due',
    })
  })

  test('holds no video of another school, nor another file under the same name', async () => {
    const scene = await setPostScene(database)
    const other = await setPostScene(database, 'maesteg', scene.trustId)
    const own = await addVideoRow(scene)
    const foreign = await addVideoRow(other)
    const lying = { ...own, video: { ...own.video, sha256: '0'.repeat(64) } }
    await expect(writeDraft(scene, { photos: [lying] })).rejects.toThrow('no such post')
    const strange = { ...own, video: foreign.video }
    await expect(writeDraft(scene, { photos: [strange] })).rejects.toThrow('no such post')
  })
})

describe('where a video goes out', () => {
  const CAPTIONS = 'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nWell run!\n'

  test('it plays on the school’s page, lies in the package, and is gone when it comes down', async () => {
    const installation = await openTestInstallation(database)
    const scene = { ...(await setPostScene(database)), installation }
    const poster = await storedPosterIn(scene, { captions: 'file', captionsFile: CAPTIONS })
    const postId = await writeDraft(scene, { photos: [poster] })
    await submit(scene, postId)
    await decideAs(scene, scene.deputy, postId, { watched: true })
    await publishAs(scene, scene.publisher, postId)
    const rows = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('publications')
        .select(['publication_id', 'channel_id'])
        .where('post_id', '=', postId)
        .execute(),
    )
    const on = (channel: string) =>
      rows.find((row) => row.channel_id === channel)?.publication_id ?? ''
    const app = createApp(installation)
    const { slug } = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('schools')
        .select('slug')
        .where('school_id', '=', scene.schoolId)
        .executeTakeFirstOrThrow(),
    )
    const address = `${ORIGIN}/s/${slug}/posts/${on(scene.page)}`
    const page = await (await app.request(address)).text()
    expect(page).toMatch(/<video[^>]+poster="[^"]+photo-1\.jpg"[^>]+controls/)
    expect(page).toContain('<track kind="captions"')
    const part = await app.request(`${address}/video`, { headers: { range: 'bytes=0-9' } })
    expect([part.status, part.headers.get('content-type')]).toEqual([206, 'video/mp4'])
    expect(await (await app.request(`${address}/captions.vtt`)).text()).toBe(CAPTIONS)

    const desk = await sitDown(installation, scene.publisher)
    const zip = await desk.get(`/publications/${on(scene.facebook)}/package.zip`)
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()))
    expect(Object.keys(files)).toEqual([
      'text.txt',
      'video-01-poster.jpg',
      'video-01-alt-text.txt',
      'video-01-credit.txt',
      'video-01.mp4',
      'video-01-captions.vtt',
    ])
    const kept = await installation.media.read(poster.video.sha256)
    expect(Buffer.from(files['video-01.mp4'] ?? '').equals(Buffer.from(kept ?? ''))).toBe(true)

    await withdrawYes(scene)
    for (const path of ['', '/video', '/captions.vtt', '/photo-1.jpg']) {
      expect((await app.request(`${address}${path}`)).status).toBe(404)
    }
  })

  test('one that no post holds is forgotten after a week, and its file is off the disk', async () => {
    const installation = await openTestInstallation(database)
    const scene = { ...(await setPostScene(database)), installation }
    const { videoId } = await waitingVideoIn(scene)
    const kept = await storedPosterIn(scene)
    await writeDraft(scene, { photos: [kept] })
    const there = () =>
      database.read(scene.trustId, (db) => db.selectFrom('videos').select('video_id').execute())
    await clearMedia(installation)
    expect(await there()).toHaveLength(2)
    const inEightDays = () => new Date(Date.now() + 8 * 24 * 3_600_000)
    await clearMedia({ ...installation, now: inEightDays })
    expect(await there()).toEqual([{ video_id: kept.video.videoId }])
    expect(videoId).not.toBe(kept.video.videoId)
    expect(await installation.media.exists(kept.video.sha256)).toBe(true)
  })
})

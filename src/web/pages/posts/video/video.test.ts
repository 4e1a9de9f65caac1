import { readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawnPhoto } from '../../../../../test/support/add-photo.ts'
import { addVideoTo, uploadVideo, videoFile } from '../../../../../test/support/add-video.ts'
import { type Author, sitDown } from '../../../../../test/support/author.ts'
import { ORIGIN, openTestInstallation } from '../../../../../test/support/installation.ts'
import { wordsOf } from '../../../../../test/support/page-form.ts'
import {
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
  trailOf,
} from '../../../../../test/support/small-trust.ts'
import {
  CANARY,
  plantedMp4,
  videoBytes,
} from '../../../../../test/support/videos/planted-videos.ts'
import { loadPost } from '../../../../domain/posts/index.ts'
import type { Installation } from '../../../../installation.ts'
import { createApp } from '../../../app.tsx'

const database = await openWorld()
let installation: Installation
let school: SmallSchool
let author: Author

beforeAll(async () => {
  installation = await openTestInstallation(database)
  school = await addSchool(database, await addTrust(database))
  author = await sitDown(installation, await addPerson(database, school, 'author'))
})

const pageOf = async (path: string) => wordsOf(await (await author.get(path)).text())
const onTheirWay = () => readdir(dirname(installation.media.room()))
const contentNow = async (postId: string) => {
  const post = await database.read(school.trustId, (db) => loadPost(db, postId))
  if (!post) throw new Error('There is no such post.')
  return post.content
}

describe('adding a video', () => {
  it('tells what was hidden in it, keeps none of it, and puts an entry in the trail', async () => {
    const postId = await author.start(school.schoolId)
    const video = videoFile(plantedMp4())
    const page = await author.sendFiles(`/posts/${postId}/video`, { video })
    expect(page.status).toBe(200)
    expect(wordsOf(await page.text())).toContain('about 51.5° north, 3.2° west')
    const sent = await author.get(`/posts/${postId}/video`)
    const videoId = sent.headers.get('location')?.split('/').at(-1)
    const file = Buffer.from(await (await author.get(`/videos/${videoId}`)).arrayBuffer())
    expect(file.length).toBeGreaterThan(1_000)
    expect(file.includes(CANARY)).toBe(false)
    expect(await trailOf(database, school.trustId)).toContain(`video.added video:${videoId}`)
    expect(await onTheirWay(), 'what came in is off the disk').toEqual([])
    const again = await pageOf(`/posts/${postId}/videos/${videoId}`)
    expect(again).toMatch(/This video gave away where it was filmed, .* It does not any more\./)
    expect(again).not.toContain(CANARY)
  })

  it('keeps what was typed, and comes back to it', async () => {
    const postId = await author.start(school.schoolId)
    const pressed = await author.press(postId, 'video', { text: 'Before the video' })
    expect(pressed.headers.get('location')).toBe(`/posts/${postId}/video`)
    const { photoId } = await addVideoTo(author, postId)
    const fields = new Map(await author.formOf(postId))
    expect(fields.get('text')).toBe('Before the video')
    expect(fields.get(`photo.${photoId}.video`)).toMatch(/^[0-9a-f-]{36}$/)
  })

  it.each<[string, () => File, string]>([
    [
      'text with another name',
      () => videoFile(Buffer.from('Dear all'), 'film.mp4'),
      'not a video that Gatepost can recognise',
    ],
    ['nothing', () => videoFile(Buffer.alloc(0), 'film.mp4'), 'This file is empty'],
    ['half a video', () => videoFile(videoBytes('mp4').subarray(0, 3_000)), 'damaged'],
    [
      'a picture',
      () => videoFile(Buffer.from('\xff\xd8\xff\xe0', 'latin1')),
      'Add it under “Photos”',
    ],
  ])('refuses %s with what to do, and leaves nothing on the disk', async (_, file, words) => {
    const postId = await author.start(school.schoolId)
    const plain = await author.sendFiles(`/posts/${postId}/video`, { video: file() })
    expect(plain.status).toBe(422)
    expect(wordsOf(await plain.text())).toContain(words)
    const scripted = await author.sendFiles(
      `/posts/${postId}/video`,
      { video: file() },
      { accept: 'application/json' },
    )
    expect(scripted.status).toBe(422)
    expect(await scripted.json()).toMatchObject({
      ok: false,
      message: expect.stringContaining(words),
    })
    expect(await onTheirWay()).toEqual([])
  })

  it('asks for a video where none was chosen, and takes no other body for a form', async () => {
    const postId = await author.start(school.schoolId)
    const none = await author.sendFiles(`/posts/${postId}/video`, { video: new File([], '') })
    expect(wordsOf(await none.text())).toContain('Choose a video first')
    expect((await author.send(`/posts/${postId}/video`, [])).status).toBe(400)
    expect((await author.json(`/posts/${postId}/video`, {})).status).toBe(400)
  })

  it('takes a form that is cut short for none, and keeps nothing of it', async () => {
    const postId = await author.start(school.schoolId)
    const head =
      '--x\r\ncontent-disposition: form-data; name="video"; filename="a.mp4"\r\ncontent-type: video/mp4\r\n\r\n'
    const cut = await createApp(installation).request(`${ORIGIN}/posts/${postId}/video`, {
      method: 'POST',
      headers: {
        cookie: author.cookie,
        origin: ORIGIN,
        'content-type': 'multipart/form-data; boundary=x',
      },
      body: Buffer.concat([Buffer.from(head), videoBytes('mp4')]),
    })
    expect(cut.status).toBe(400)
    expect(await onTheirWay()).toEqual([])
  })

  it('holds one video a post, and says so', async () => {
    const postId = await author.start(school.schoolId)
    const { videoId } = await addVideoTo(author, postId)
    const second = await author.sendFiles(`/posts/${postId}/video`, { video: videoFile() })
    expect(second.status).toBe(422)
    expect(wordsOf(await second.text())).toContain('A post holds one video')
    const page = await author.get(`/posts/${postId}/video`)
    expect(page.headers.get('location')).toBe(`/posts/${postId}/videos/${videoId}`)
  })
})

describe('the picture that stands for it', () => {
  it('is needed before the video is in the post, and the post is not sent without', async () => {
    const postId = await author.start(school.schoolId)
    const videoId = await uploadVideo(author, postId, videoFile())
    expect(await pageOf(`/posts/${postId}/edit`)).toContain('is not in the post yet')
    const sent = await author.press(postId, 'submit', { text: 'Bore da', channels: [school.page] })
    expect(sent.status).toBe(422)
    expect(wordsOf(await sent.text())).toContain('Choose the picture that stands for the video')
    const none = await author.sendFiles(`/posts/${postId}/videos/${videoId}`, {
      poster: new File([], ''),
    })
    expect(none.status).toBe(422)
    const wrong = await author.sendFiles(`/posts/${postId}/videos/${videoId}`, {
      poster: new File(['no picture'], 'poster.jpg'),
    })
    expect(wordsOf(await wrong.text())).toContain('not a picture that Gatepost can recognise')
    expect((await contentNow(postId)).photos).toEqual([])
  })

  it('can be changed, and everything said of the video stays', async () => {
    const postId = await author.start(school.schoolId)
    const { videoId, photoId } = await addVideoTo(author, postId)
    const key = `photo.${photoId}`
    await author.press(postId, 'save', { [`${key}.alt`]: 'The relay', [`${key}.watched`]: 'yes' })
    const poster = await drawnPhoto('other.jpg', 400)
    await author.sendFiles(`/posts/${postId}/videos/${videoId}`, { poster })
    const { photos } = await contentNow(postId)
    expect(photos).toHaveLength(1)
    expect(photos[0]).toMatchObject({ altText: 'The relay', video: { videoId, watched: true } })
    expect(photos[0]?.photoId).not.toBe(photoId)
  })

  it('is not asked for once the video was taken away', async () => {
    const postId = await author.start(school.schoolId)
    const videoId = await uploadVideo(author, postId, videoFile())
    const dropped = await author.send(`/posts/${postId}/videos/${videoId}/drop`, [])
    expect(dropped.status).toBe(303)
    expect(await pageOf(`/posts/${postId}/edit`)).not.toContain('is not in the post yet')
    expect((await author.get(`/videos/${videoId}`)).status).toBe(404)
    expect(await trailOf(database, school.trustId)).toContain(`video.dropped video:${videoId}`)
  })
})

describe('captions', () => {
  const FILE = 'WEBVTT\n\nNOTE Secretname\n\n00:00.500 --> 00:01.500\nWell run, everybody!\n'

  it('are kept as they are shown, checked with the post, and handed out with the video', async () => {
    const postId = await author.start(school.schoolId)
    const { photoId } = await addVideoTo(author, postId, 'mp4', FILE)
    const { video } = (await contentNow(postId)).photos[0] ?? {}
    expect(video).toMatchObject({ captions: 'file' })
    expect(video?.captionsFile).not.toContain('Secretname')
    const track = await author.get(`/posts/${postId}/captions.vtt`)
    expect(track.headers.get('content-type')).toBe('text/vtt; charset=utf-8')
    expect(await track.text()).toBe(
      'WEBVTT\n\n00:00:00.500 --> 00:00:01.500\nWell run, everybody!\n',
    )
    const named = FILE.replace('everybody', 'mam@home.example')
    const checked = await author.press(postId, 'check', {
      channels: [school.page],
      [`photo.${photoId}.captions.file`]: named,
    })
    expect(wordsOf(await checked.text())).toContain('In the captions of the video')
  })

  it('that are none are refused, and the picture sent with them is kept', async () => {
    const postId = await author.start(school.schoolId)
    const videoId = await uploadVideo(author, postId, videoFile())
    const answer = await author.sendFiles(`/posts/${postId}/videos/${videoId}`, {
      poster: await drawnPhoto('picture.jpg'),
      captions: new File(['Dear all'], 'captions.vtt'),
    })
    expect(answer.status).toBe(422)
    expect(wordsOf(await answer.text())).toContain('This is no captions file')
    expect((await contentNow(postId)).photos).toHaveLength(1)
  })

  it('that cannot be read keep a post from being sent', async () => {
    const postId = await author.start(school.schoolId)
    const { photoId } = await addVideoTo(author, postId)
    const sent = await author.press(postId, 'submit', {
      text: 'Bore da',
      channels: [school.page],
      [`photo.${photoId}.captions`]: 'file',
      [`photo.${photoId}.captions.file`]: 'Dear all',
    })
    const page = wordsOf(await sent.text())
    expect(page).toContain('This is no captions file')
    expect(page).toContain('Watch the whole video')
  })
})

describe('the file of a video', () => {
  it('is handed out whole or in part, as what it is and nothing else', async () => {
    const postId = await author.start(school.schoolId)
    const { videoId } = await addVideoTo(author, postId, 'webm')
    const whole = await author.get(`/videos/${videoId}`)
    const bytes = Buffer.from(await whole.arrayBuffer())
    expect(whole.headers.get('content-type')).toBe('video/webm')
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff')
    expect(whole.headers.get('accept-ranges')).toBe('bytes')
    const part = await author.get(`/videos/${videoId}`, { range: 'bytes=100-199' })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 100-199/${bytes.length}`)
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(100, 200))).toBe(true)
    const beyond = await author.get(`/videos/${videoId}`, { range: 'bytes=99999999-' })
    expect(beyond.status).toBe(416)
    const etag = whole.headers.get('etag') ?? ''
    expect((await author.get(`/videos/${videoId}`, { 'if-none-match': etag })).status).toBe(304)
    const other = { range: 'bytes=0-1', 'if-range': '"another"' }
    expect((await author.get(`/videos/${videoId}`, other)).status).toBe(200)
  })

  it('is for its author and for those who see posts of the school alone', async () => {
    const postId = await author.start(school.schoolId)
    const { videoId } = await addVideoTo(author, postId)
    const elsewhere = await addSchool(database, school.trustId)
    for (const [at, role, status] of [
      [school, 'deputy_head', 200],
      [elsewhere, 'deputy_head', 404],
      [elsewhere, 'author', 404],
    ] as const) {
      const other = await sitDown(installation, await addPerson(database, at, role))
      expect((await other.get(`/videos/${videoId}`)).status).toBe(status)
      expect((await other.get(`/posts/${postId}/videos/${videoId}`)).status).toBe(404)
      expect((await other.get(`/posts/${postId}/captions.vtt`)).status).toBe(404)
    }
    const nobody = await createApp(installation).request(`${ORIGIN}/videos/${videoId}`)
    expect(nobody.status).toBe(302)
  })

  it('is not read from somebody who is not signed in', async () => {
    const postId = await author.start(school.schoolId)
    const body = new FormData()
    body.append('video', videoFile())
    const answer = await createApp(installation).request(`${ORIGIN}/posts/${postId}/video`, {
      method: 'POST',
      headers: { origin: ORIGIN },
      body,
    })
    expect(answer.status).toBe(401)
    expect(wordsOf(await answer.text())).toContain('Sign in')
  })
})

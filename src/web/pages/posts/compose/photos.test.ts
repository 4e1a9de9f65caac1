import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPhotoTo, drawnPhoto } from '../../../../../test/support/add-photo.ts'
import { type Author, sitDown } from '../../../../../test/support/author.ts'
import { ORIGIN, openTestInstallation } from '../../../../../test/support/installation.ts'
import { fieldsOf, wordsOf } from '../../../../../test/support/page-form.ts'
import { CANARY, plantedPhotos } from '../../../../../test/support/photos/planted.ts'
import {
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
  trailOf,
} from '../../../../../test/support/small-trust.ts'
import { PhotoWorkers } from '../../../../gate/photo/index.ts'
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

function file(content: string | Uint8Array<ArrayBuffer>, name: string, type = 'image/jpeg'): File {
  return new File([content], name, { type })
}

describe('adding a photo', () => {
  it('tells what was hidden in it, keeps none of it, and puts an entry in the trail', async () => {
    const { jpeg } = await plantedPhotos()
    const postId = await author.start(school.schoolId)
    const photoId = await addPhotoTo(author, postId, file(new Uint8Array(jpeg), 'IMG_1.jpg'))
    const page = wordsOf(await (await author.get(`/posts/${postId}/edit`)).text())
    expect(page).toMatch(/This photo told where it was taken, .* It does not any more\./)
    const picture = await author.get(`/photos/${photoId}`)
    const bytes = Buffer.from(await picture.arrayBuffer())
    expect(bytes.includes(CANARY)).toBe(false)
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    expect(await trailOf(database, school.trustId)).toContain(`photo.added photo:${photoId}`)
  })

  it('keeps everything else that was typed', async () => {
    const postId = await author.start(school.schoolId)
    const typed = { text: 'Before the photo', channels: [school.page] }
    await author.press(postId, 'upload', typed, [await drawnPhoto(), await drawnPhoto('two.jpg')])
    const fields = await author.formOf(postId)
    expect(new Map(fields).get('text')).toBe('Before the photo')
    expect(fields.filter(([name]) => name === 'photo')).toHaveLength(2)
  })

  it('takes files in whichever button was pressed', async () => {
    const postId = await author.start(school.schoolId)
    await author.press(postId, 'save', { text: 'x' }, [await drawnPhoto()])
    expect((await author.formOf(postId)).some(([name]) => name === 'photo')).toBe(true)
  })

  it('says so when “Add” was pressed without a file', async () => {
    const postId = await author.start(school.schoolId)
    const answer = await author.press(postId, 'upload', { text: 'Kept' })
    expect(answer.status).toBe(422)
    expect(wordsOf(await answer.text())).toContain('Choose a photo first')
  })

  const HEIC = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')])
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  it.each([
    [
      'a HEIC photo',
      () => file(new Uint8Array(HEIC), 'IMG_2.HEIC', 'image/heic'),
      'Most Compatible',
    ],
    [
      'a HEIC photo that was renamed to a JPEG',
      () => file(new Uint8Array(HEIC), 'IMG_3.jpg'),
      'On an iPhone, open it in Photos, press Share',
    ],
    ['an SVG that poses as a JPEG', () => file(SVG, 'team.jpg'), 'SVG drawing'],
    ['a file that is too large', tooLarge, 'larger than 25 MB'],
    ['an empty file', () => file('', 'empty.jpg'), 'empty'],
    ['a web page', () => file('<!doctype html><p>x', 'page.jpg'), 'web page'],
    ['a bomb of pixels', bomb, 'million dots'],
    ['a photo cut short', cutShort, 'damaged'],
  ] as const)('refuses %s beside the field and loses nothing else', async (_, make, words) => {
    const postId = await author.start(school.schoolId)
    const sent = await make()
    const good = await drawnPhoto('good.jpg')
    const answer = await author.press(postId, 'submit', { text: 'Kept' }, [sent, good])
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('href="#photos"')
    expect(html).toMatch(/id="photos-error"/)
    expect(wordsOf(html)).toContain(`${sent.name}: `)
    expect(wordsOf(html)).toContain(words)
    const fields = fieldsOf(html)
    expect(new Map(fields).get('text')).toBe('Kept')
    expect(fields.filter(([name]) => name === 'photo')).toHaveLength(1)
    expect(new Map(await author.formOf(postId)).get('text')).toBe('Kept')
  })

  it('takes ten photos and names the one too many', async () => {
    const postId = await author.start(school.schoolId)
    const small = await Promise.all(
      Array.from({ length: 11 }, (_, n) => drawnPhoto(`${n}.jpg`, 64)),
    )
    const answer = await author.press(postId, 'upload', {}, small)
    expect(answer.status).toBe(422)
    expect(wordsOf(await answer.text())).toContain('10.jpg: A post holds 10 photos.')
    expect((await author.formOf(postId)).filter(([name]) => name === 'photo')).toHaveLength(10)
    const checked = await (await author.press(postId, 'check')).text()
    expect(wordsOf(checked)).toContain('On photos 1 to 10')
  })

  it('makes a file name harmless before it is shown', async () => {
    const postId = await author.start(school.schoolId)
    const odd = file('x', '../../\u202e<img src=x onerror=alert(1)>.jpg')
    const html = await (await author.press(postId, 'upload', {}, [odd])).text()
    expect(html).not.toMatch(/<img src=x|\u202e/)
  })

  it('removes a photo from the post and keeps the rest', async () => {
    const postId = await author.start(school.schoolId)
    const first = await addPhotoTo(author, postId)
    const second = await addPhotoTo(author, postId)
    expect((await author.press(postId, `remove:${first}`, { text: 'Kept' })).status).toBe(303)
    const fields = await author.formOf(postId)
    expect(fields.filter(([name]) => name === 'photo')).toEqual([['photo', second]])
    expect(new Map(fields).get('text')).toBe('Kept')
  })

  it('takes device and credit over from the photo before', async () => {
    const postId = await author.start(school.schoolId)
    const first = await addPhotoTo(author, postId)
    await author.press(postId, 'save', {
      [`photo.${first}.device`]: 'own',
      [`photo.${first}.credit`]: 'taken by me',
    })
    const second = await addPhotoTo(author, postId)
    const fields = new Map(await author.formOf(postId))
    expect(fields.get(`photo.${second}.credit`)).toBe('taken by me')
    expect(fields.get(`photo.${second}.device`)).toBe('own')
  })

  it('says once where photos come from, and once what holds of several of them', async () => {
    const postId = await author.start(school.schoolId)
    const [first, second] = [await addPhotoTo(author, postId), await addPhotoTo(author, postId)]
    const checked = await (await author.press(postId, 'check')).text()
    const page = wordsOf(checked)
    expect(page.match(/Nobody has said who made this photo/g)).toHaveLength(1)
    expect(page).toContain('In the alt text of photos 1 and 2')
    expect(checked).toContain(`href="#photo.${second}.alt"`)
    expect(page).toContain('Go to photo 2')

    const said = { [`photo.${first}.credit`]: 'taken by me', [`photo.${first}.device`]: 'own' }
    expect((await author.press(postId, `same:${first}`, said)).status).toBe(303)
    const fields = new Map(await author.formOf(postId))
    expect(fields.get(`photo.${second}.credit`)).toBe('taken by me')
    expect(fields.get(`photo.${second}.device`)).toBe('own')
  })

  it('lets the photo of another tab be added to the text of this one', async () => {
    const postId = await author.start(school.schoolId)
    const mine = await author.formOf(postId)
    const photoId = await addPhotoTo(author, postId)
    const typed = [...mine.filter(([name]) => name !== 'text'), ['text', 'Mine'] as const]
    const conflict = await author.send(`/posts/${postId}/edit`, typed)
    const html = await conflict.text()
    expect(conflict.status).toBe(409)
    expect(html).toContain(`value="adopt:${photoId}"`)
    const adopting = [...fieldsOf(html), ['intent', `adopt:${photoId}`] as const]
    expect((await author.send(`/posts/${postId}/edit`, adopting)).status).toBe(303)
    const both = await author.formOf(postId)
    expect(new Map(both).get('text')).toBe('Mine')
    expect(both).toContainEqual(['photo', photoId])
  })
})

describe('when the photo cannot be taken in', () => {
  it('says that the part which opens photos stopped, and keeps the words', async () => {
    const crashing = join(tmpdir(), `gatepost-crash-${process.pid}.mjs`)
    await writeFile(crashing, 'process.exit(3)')
    const photos = new PhotoWorkers({ workerUrl: pathToFileURL(crashing) })
    afterAll(() => photos.close())
    const broken = await sitDown({ ...installation, photos }, author.actor)
    const postId = await broken.start(school.schoolId)
    const answer = await broken.press(postId, 'save', { text: 'Kept' }, [await drawnPhoto()])
    expect(answer.status).toBe(422)
    expect(wordsOf(await answer.text())).toContain('IMG_2041.jpg: The part of Gatepost that opens')
    expect(new Map(await broken.formOf(postId)).get('text')).toBe('Kept')
  })

  it('says that the disk is full, and keeps the words', async () => {
    const message = 'There is no room left for photos on the server.'
    const media = {
      ...installation.media,
      put: async () => ({ kind: 'no_space', message }) as const,
    }
    const full = await sitDown({ ...installation, media }, author.actor)
    const postId = await full.start(school.schoolId)
    const answer = await full.press(postId, 'save', { text: 'Kept' }, [await drawnPhoto()])
    expect(answer.status).toBe(422)
    expect(wordsOf(await answer.text())).toContain(message)
    expect(new Map(await full.formOf(postId)).get('text')).toBe('Kept')
  })
})

describe('/photos/:id', () => {
  it('sends the clean JPEG and the small WebP, private, for ever, never guessed at', async () => {
    const postId = await author.start(school.schoolId)
    const photoId = await addPhotoTo(author, postId)
    for (const [path, type, name] of [
      [`/photos/${photoId}`, 'image/jpeg', 'photo.jpg'],
      [`/photos/${photoId}/thumb`, 'image/webp', 'photo.webp'],
    ] as const) {
      const answer = await author.get(path)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': type,
        'content-length': String(bytes.byteLength),
        'content-disposition': `inline; filename="${name}"`,
        'cache-control': 'private, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
      })
      expect(`image/${(await sharp(bytes).metadata()).format}`).toBe(type)
      const etag = answer.headers.get('etag') ?? ''
      const again = await author.get(path, { 'if-none-match': etag })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
  })

  it('answers a question for the headers alone without opening the picture', async () => {
    const postId = await author.start(school.schoolId)
    const photoId = await addPhotoTo(author, postId)
    const media = {
      ...installation.media,
      stream: () => Promise.reject(new Error('The picture was opened.')),
    }
    const app = createApp({ ...installation, media })
    const answer = await app.request(`${ORIGIN}/photos/${photoId}`, {
      method: 'HEAD',
      headers: { cookie: author.cookie },
    })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  })

  it('is not found when the picture is gone from the disk, and is not kept as such', async () => {
    const postId = await author.start(school.schoolId)
    const photoId = await addPhotoTo(author, postId, await drawnPhoto('gone.jpg', 200))
    const etag = (await author.get(`/photos/${photoId}`)).headers.get('etag') ?? ''
    await installation.media.remove(etag.slice(1, -1))
    const answer = await author.get(`/photos/${photoId}`)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
  })
})

/** A small file that unfolds to more pixels than are safe to open. */
async function bomb(): Promise<File> {
  const create = { width: 12_000, height: 9_000, channels: 3 as const, background: '#fff' }
  const png = await sharp({ create, limitInputPixels: false }).png().toBuffer()
  return file(new Uint8Array(png), 'bomb.png', 'image/png')
}

/** A photo with so much after its end that it is over the limit. */
async function tooLarge(): Promise<File> {
  const whole = await (await drawnPhoto()).arrayBuffer()
  return new File([whole, new Uint8Array(25 * 1024 * 1024)], 'large.jpg', { type: 'image/jpeg' })
}

async function cutShort(): Promise<File> {
  const whole = new Uint8Array(await (await drawnPhoto()).arrayBuffer())
  return file(whole.slice(0, whole.length / 2), 'cut.jpg')
}

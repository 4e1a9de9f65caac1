import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { addPhotoTo, drawnPhoto } from '../../../../../test/support/add-photo.ts'
import { type Author, sitDown } from '../../../../../test/support/author.ts'
import { openTestInstallation } from '../../../../../test/support/installation.ts'
import { wordsOf } from '../../../../../test/support/page-form.ts'
import {
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
} from '../../../../../test/support/small-trust.ts'
import { devicesOf } from '../../../../domain/schools/index.ts'

const database = await openWorld()
let school: SmallSchool
let author: Author
let officer: Author
let elsewhere: { readonly school: SmallSchool; readonly author: Author }

beforeAll(async () => {
  const installation = await openTestInstallation(database)
  const trustId = await addTrust(database)
  school = await addSchool(database, trustId, 'maesteg')
  author = await sitDown(installation, await addPerson(database, school, 'author'))
  officer = await sitDown(installation, await addPerson(database, school, 'media_officer'))
  const silent = await addSchool(database, trustId, 'lwlat')
  elsewhere = {
    school: silent,
    author: await sitDown(installation, await addPerson(database, silent, 'author')),
  }
})

/** A photo in whose data a camera stands. */
async function snapped(): Promise<File> {
  const grey = { width: 64, height: 48, channels: 3, background: '#889' } as const
  const bytes = await sharp({ create: grey })
    .withExif({ IFD0: { Make: 'Acme', Model: 'Snapper 9' } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'IMG_0001.jpg', { type: 'image/jpeg' })
}

async function draftWith(by: Author, file: File, at = school) {
  const postId = await by.start(at.schoolId)
  const photoId = await addPhotoTo(by, postId, file)
  const html = await (await by.get(`/posts/${postId}/edit`)).text()
  return { postId, photoId, html, words: wordsOf(html) }
}

const devices = () => database.read(school.trustId, (db) => devicesOf(db, school.schoolId))

describe('what a photo says it was taken with', () => {
  it('is told its author, with the press that puts it on record as their own', async () => {
    const { postId, photoId, words } = await draftWith(author, await snapped())
    expect(words).toContain('It said that it was taken with “Acme Snapper 9”. No device')
    const pressed = await author.press(postId, `mine:${photoId}`)
    expect(pressed.headers.get('location')).toContain('done=device_asked')
    expect(await devices()).toMatchObject([
      { label: 'Acme Snapper 9', camera: 'Acme Snapper 9', ownedBy: 'person', approved: null },
    ])
    const again = await (await author.get(`/posts/${postId}/edit`)).text()
    expect(wordsOf(again)).toContain('Yours is on record and waits for its approval')
    expect(again).not.toContain(`value="mine:${photoId}"`)
    expect(new Map(await author.formOf(postId)).get(`photo.${photoId}.device`)).toBe('own')
  })

  it('is nothing where the photo names no camera', async () => {
    const { words, html } = await draftWith(author, await drawnPhoto('fair.jpg', 64))
    expect(words).not.toContain('It said that it was taken with')
    expect(html).not.toContain('value="mine:')
  })

  it('leads whoever keeps the devices to a form that is filled in, and nobody else', async () => {
    const asked = '/settings/devices?label=Acme+Snapper+9&amp;make=Acme&amp;model=Snapper+9#add'
    expect((await draftWith(officer, await snapped())).html).toContain(asked)
    expect((await draftWith(author, await snapped())).html).not.toContain(asked)
    const page = await officer.get(
      `/schools/${school.slug}/settings/devices?label=A&make=Acme&model=%3Cb%3E`,
    )
    const html = await page.text()
    expect(html).toMatch(/name="make"[^>]*value="Acme"/)
    expect(html).toContain('value="&lt;b&gt;"')
  })

  it('offers no approval where no policy speaks of it', async () => {
    const { html, words } = await draftWith(elsewhere.author, await snapped(), elsewhere.school)
    expect(words).toContain('No device of that make and model is on record')
    expect(html).not.toContain('value="mine:')
  })

  it('is refused for a photo of another post, and says so', async () => {
    const { photoId } = await draftWith(officer, await snapped())
    const postId = await author.start(school.schoolId)
    const pressed = await author.press(postId, `mine:${photoId}`)
    expect(pressed.status).toBe(422)
    expect(wordsOf(await pressed.text())).toContain('does not say what it was taken with')
  })
})

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
import { loadPost } from '../../../../domain/posts/index.ts'
import { blurFaces } from '../../../../gate/photo/index.ts'
import type { Installation } from '../../../../installation.ts'

const database = await openWorld()
const box = (x: number) => ({ x, y: 0.2, width: 0.2, height: 0.3 })
let school: SmallSchool
let author: Author
let colleague: Author
let installation: Installation
let blurFails = false

beforeAll(async () => {
  school = await addSchool(database, await addTrust(database))
  const writing = {
    lines: [{ box: box(0.7), text: 'Hill School', readable: true }],
    text: 'Hill School',
    spans: [{ start: 0, end: 11, line: 0 }],
  }
  installation = await openTestInstallation(
    database,
    {},
    {
      look: async () => ({
        kind: 'seen',
        faces: [
          { box: box(0.1), clear: true },
          { box: box(0.4), clear: true },
        ],
        writing,
      }),
      blur: async (picture, boxes) =>
        blurFails
          ? { kind: 'failed', reason: 'The faces could not be blurred.' }
          : blurFaces(picture, boxes),
    },
  )
  author = await sitDown(installation, await addPerson(database, school, 'author'))
  colleague = await sitDown(installation, await addPerson(database, school, 'author'))
})

async function stored(postId: string) {
  const post = await database.read(school.trustId, (db) => loadPost(db, postId))
  return post?.content.photos ?? []
}

/** A draft with a photo of two faces and a line of writing, which was looked through. */
async function draftWithPhoto(by = author) {
  const postId = await by.start(school.schoolId)
  const photoId = await addPhotoTo(by, postId, await drawnPhoto('fair.jpg', 640))
  await installation.lookout.settled()
  return { postId, photoId }
}

describe('what was seen in a photo', () => {
  it('stands beside it, each with a mark on the picture and a button to blur it', async () => {
    const { postId, photoId } = await draftWithPhoto()
    const html = await (await author.get(`/posts/${postId}/edit`)).text()
    expect(wordsOf(html)).toContain('Seen in it: 2 faces and 1 line of writing')
    for (const mark of ['Face 1', 'Face 2', 'Writing A: “Hill School”']) {
      expect(html).toContain(`aria-label="${mark}"`)
    }
    for (const what of ['0', '1', '2', 'faces']) {
      expect(html).toContain(`value="blur:${photoId}:${what}"`)
    }
  })

  it('is put in by the page’s script once it is known, for one’s own photos alone', async () => {
    const { postId, photoId } = await draftWithPhoto()
    const asked = { photos: [{ photoId, number: 3 }] }
    const own = await (await author.json(`/posts/${postId}/seen`, asked)).json()
    expect(own.seen).toHaveLength(1)
    expect(own.seen[0].html).toContain('in photo 3')
    const theirs = await colleague.start(school.schoolId)
    const other = await (await colleague.json(`/posts/${theirs}/seen`, asked)).json()
    expect(other.seen).toEqual([])
  })
})

describe('blurring', () => {
  it.each(['0', '2', 'faces'])(
    '%s puts a copy in the photo’s place, with all that was said of it',
    async (what) => {
      const { postId, photoId } = await draftWithPhoto()
      const typed = { [`photo.${photoId}.alt`]: 'Two people at a fair.' }
      const sent = await author.press(postId, `blur:${photoId}:${what}`, typed)
      expect(sent.status).toBe(303)
      const [photo, ...more] = await stored(postId)
      expect(more).toEqual([])
      expect(photo).toMatchObject({ altText: 'Two people at a fair.' })
      expect(photo?.photoId).not.toBe(photoId)
      await installation.lookout.settled()
    },
  )

  it.each(['3', '999'])('%s, which is no mark of it, changes nothing', async (what) => {
    const { postId, photoId } = await draftWithPhoto()
    await author.press(postId, `blur:${photoId}:${what}`)
    expect((await stored(postId)).map((photo) => photo.photoId)).toEqual([photoId])
  })

  it('a photo that a colleague added changes nothing', async () => {
    const { photoId } = await draftWithPhoto(colleague)
    const { postId, photoId: own } = await draftWithPhoto()
    await author.press(postId, `blur:${photoId}:0`)
    expect((await stored(postId)).map((photo) => photo.photoId)).toEqual([own])
  })

  it('that fails says so and keeps the draft', async () => {
    const { postId, photoId } = await draftWithPhoto()
    blurFails = true
    const answer = await author.press(postId, `blur:${photoId}:0`, { text: 'At the fair' })
    blurFails = false
    expect(answer.status).toBe(422)
    const words = wordsOf(await answer.text())
    expect(words).toContain('fair.jpg: The faces could not be blurred.')
    expect(words).toContain('At the fair')
    expect((await stored(postId)).map((photo) => photo.photoId)).toEqual([photoId])
  })
})

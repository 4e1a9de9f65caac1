import { expect, it } from 'vitest'
import { addPhotoTo, drawnPhoto } from '../../test/support/add-photo.ts'
import { sitDown } from '../../test/support/author.ts'
import { openTestInstallation } from '../../test/support/installation.ts'
import {
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  trailOf,
} from '../../test/support/small-trust.ts'
import type { Installation } from '../installation.ts'
import { clearMedia } from './clear-media.ts'

const database = await openWorld()
/** Files carry the true time, so later is later than that. */
const inEightDays = () => new Date(Date.now() + 8 * 24 * 3_600_000)

const there = (media: Installation['media'], pictures: readonly string[]) =>
  Promise.all(pictures.map((picture) => media.exists(picture)))

/** An author at a school of a trust of their own. */
async function author() {
  const trustId = await addTrust(database)
  const school = await addSchool(database, trustId, 'maesteg')
  const installation = await openTestInstallation(database)
  const desk = await sitDown(installation, await addPerson(database, school, 'author'))
  return { trustId, school, installation, desk }
}

async function picturesOf(trustId: string, photoId: string) {
  const row = await database.read(trustId, (db) =>
    db
      .selectFrom('photos')
      .select(['sha256', 'thumb_sha256'])
      .where('photo_id', '=', photoId)
      .executeTakeFirst(),
  )
  return row ? [row.sha256, row.thumb_sha256] : []
}

it('forgets a photo that no version holds, after a week, and keeps what a post shows', async () => {
  const { trustId, school, installation, desk } = await author()
  const { media } = installation
  const postId = await desk.start(school.schoolId)
  const kept = await addPhotoTo(desk, postId)
  const dropped = await addPhotoTo(desk, postId, await drawnPhoto('wrong one.jpg', 400))
  await desk.press(postId, `remove:${dropped}`)
  const [keptPictures, unwanted] = [
    await picturesOf(trustId, kept),
    await picturesOf(trustId, dropped),
  ]
  await clearMedia(installation)
  expect(await picturesOf(trustId, dropped), 'a form may still hold it').toEqual(unwanted)

  await clearMedia({ ...installation, now: inEightDays })
  expect(await picturesOf(trustId, dropped)).toEqual([])
  expect(await picturesOf(trustId, kept)).toEqual(keptPictures)
  expect(await there(media, [...keptPictures, ...unwanted])).toEqual([true, true, false, false])
  expect((await trailOf(database, trustId)).at(-1)).toBe(`photo.forgotten photo:${dropped}`)
})

it('keeps the file of a picture that another trust holds, too', async () => {
  const [here, elsewhere] = [await author(), await author()]
  const { media } = here.installation
  const neighbour = await sitDown({ ...elsewhere.installation, media }, elsewhere.desk.actor)
  const dropped = await here.desk.start(here.school.schoolId)
  const photoId = await addPhotoTo(here.desk, dropped, await drawnPhoto('same.jpg', 360))
  const pictures = await picturesOf(here.trustId, photoId)
  await here.desk.press(dropped, `remove:${photoId}`)
  const held = await neighbour.start(elsewhere.school.schoolId)
  await addPhotoTo(neighbour, held, await drawnPhoto('same.jpg', 360))

  await clearMedia({ ...here.installation, now: inEightDays })
  expect(await picturesOf(here.trustId, photoId)).toEqual([])
  expect(await there(media, pictures)).toEqual([true, true])
})

it('takes off the disk what no trust ever wrote down, as after a kill', async () => {
  const { installation } = await author()
  const lost = await installation.media.put(Buffer.from('a picture without an owner'))
  if (lost.kind !== 'stored') throw new Error('The disk of this machine is full.')
  await clearMedia(installation)
  expect(await installation.media.exists(lost.sha256)).toBe(true)
  await clearMedia({ ...installation, now: inEightDays })
  expect(await installation.media.exists(lost.sha256)).toBe(false)
})

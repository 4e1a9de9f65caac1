import { expect, it } from 'vitest'
import { addPhotoTo, drawnPhoto } from '../../../test/support/add-photo.ts'
import { sitDown } from '../../../test/support/author.ts'
import { openTestInstallation } from '../../../test/support/installation.ts'
import { addPerson, addSchool, addTrust, openWorld } from '../../../test/support/small-trust.ts'
import type { LookedAt } from '../../gate/index.ts'
import { blurFaces, type PhotoEyes } from '../../gate/photo/index.ts'
import type { Installation } from '../../installation.ts'
import { createLookout } from './lookout.ts'
import { readSight } from './photo-sight.ts'

const database = await openWorld()
const FACE: LookedAt = {
  kind: 'seen',
  faces: [{ box: { x: 0.1, y: 0.2, width: 0.1, height: 0.2 }, clear: true }],
  writing: { lines: [], text: '', spans: [] },
}
const CANNOT_NOW: Installation['eyes'] = { look: async () => undefined, blur: blurFaces }

/** A photo of a draft that nobody has looked at, and a lookout with eyes of the test's own. */
async function unseenPhoto(eyes: Pick<PhotoEyes, 'look'>) {
  const trustId = await addTrust(database)
  const school = await addSchool(database, trustId, 'maesteg')
  const installation = await openTestInstallation(database, {}, CANNOT_NOW)
  const author = await sitDown(installation, await addPerson(database, school, 'author'))
  const postId = await author.start(school.schoolId)
  const photoId = await addPhotoTo(author, postId, await drawnPhoto())
  const faults: unknown[] = []
  const { media } = installation
  const failures: unknown[] = []
  const lookout = createLookout({
    database,
    media,
    eyes,
    onFault: (fault) => faults.push(fault),
    onFailed: (failed) => failures.push(failed),
  })
  const another = async () => addPhotoTo(author, postId, await drawnPhoto())
  const sight = async (of = photoId) => {
    const row = await database.read(trustId, (db) =>
      db.selectFrom('photos').select('sight').where('photo_id', '=', of).executeTakeFirst(),
    )
    return readSight(row?.sight)
  }
  return { trustId, photoId, lookout, sight, faults, failures, another }
}

/** Eyes that answer when they are told to, and count how often they were asked. */
function slowEyes() {
  const answers: ((seen: LookedAt) => void)[] = []
  const eyes: Pick<PhotoEyes, 'look'> = {
    look: () => new Promise((answer) => answers.push(answer)),
  }
  return { eyes, answers }
}

it('keeps what was seen, and looks only once however often it is asked', async () => {
  let looks = 0
  const eyes: Pick<PhotoEyes, 'look'> = {
    look: async () => {
      looks += 1
      return FACE
    },
  }
  const { trustId, photoId, lookout, sight, another } = await unseenPhoto(eyes)
  expect(await sight()).toEqual({ kind: 'waiting' })
  lookout.soon(trustId, [photoId])
  await lookout.within(60_000, trustId, [photoId, photoId])
  await lookout.catchUp(trustId)
  expect([await sight(), looks]).toEqual([FACE, 1])
  const again = await another()
  await lookout.catchUp(trustId)
  expect([await sight(again), looks], 'the same picture once more').toEqual([FACE, 1])
})

it('waits no longer than it is told to, and keeps what is seen afterwards', async () => {
  const { eyes, answers } = slowEyes()
  const { trustId, photoId, lookout, sight } = await unseenPhoto(eyes)
  await lookout.within(1, trustId, [photoId])
  expect(await sight()).toEqual({ kind: 'waiting' })
  await expect.poll(() => answers.length).toBe(1)
  answers[0]?.(FACE)
  await lookout.settled()
  expect(await sight()).toEqual(FACE)
})

it('leaves a photo waiting that could not be looked at now, and finds it when it catches up', async () => {
  let ready = false
  const { trustId, photoId, lookout, sight } = await unseenPhoto({
    look: async () => (ready ? FACE : undefined),
  })
  await lookout.within(60_000, trustId, [photoId])
  expect(await sight()).toEqual({ kind: 'waiting' })
  ready = true
  await lookout.catchUp(trustId)
  expect(await sight()).toEqual(FACE)
})

it('keeps that a look failed, with its reason', async () => {
  const failed: LookedAt = { kind: 'failed', reason: 'It took too long.' }
  const { trustId, photoId, lookout, sight, failures } = await unseenPhoto({
    look: async () => failed,
  })
  await lookout.catchUp(trustId)
  expect(await sight()).toEqual(failed)
  expect(failures).toEqual([{ photoId, reason: failed.reason }])
})

it('counts the looks that failed since one succeeded', async () => {
  let answer: LookedAt = { kind: 'failed', reason: 'It stopped.' }
  const { trustId, lookout, another } = await unseenPhoto({ look: async () => answer })
  await lookout.catchUp(trustId)
  await another()
  await lookout.catchUp(trustId)
  expect(lookout.failedInARow()).toBe(2)
  answer = FACE
  await another()
  await lookout.catchUp(trustId)
  expect(lookout.failedInARow()).toBe(0)
})

it('says of a photo without its picture that it was not looked at, and asks no more', async () => {
  const { trustId, photoId, lookout, sight } = await unseenPhoto({ look: async () => FACE })
  await database.write(trustId, (db) =>
    db
      .updateTable('photos')
      .set({ sha256: 'e'.repeat(64) })
      .where('photo_id', '=', photoId)
      .execute(),
  )
  await lookout.catchUp(trustId)
  expect(await sight()).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/missing/) })
})

it('reports a fault of its own and goes on', async () => {
  const { trustId, photoId, lookout, sight, faults } = await unseenPhoto({
    look: () => Promise.reject(new Error('the eyes fell out')),
  })
  await lookout.within(60_000, trustId, [photoId])
  expect(await sight()).toEqual({ kind: 'waiting' })
  expect(faults).toMatchObject([{ photoId }])
})

it('sees nothing of another trust', async () => {
  const { photoId, lookout, sight } = await unseenPhoto({ look: async () => FACE })
  await lookout.within(60_000, await addTrust(database), [photoId])
  expect(await sight()).toEqual({ kind: 'waiting' })
})

it('takes a stored sight that it cannot read for not known', () => {
  for (const stored of [null, 'seen', { kind: 'seen' }, { kind: 'waiting' }, { kind: 'clear' }]) {
    expect(readSight(stored)).toEqual({ kind: 'waiting' })
  }
})

import { describe, expect, test } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import {
  contentOf,
  type PostScene,
  postNow,
  setPostScene,
  writeDraft,
} from '../../../test/support/post-scene.ts'
import { addPerson, openWorld, trailOf } from '../../../test/support/small-trust.ts'
import type { Actor } from '../people/index.ts'
import { approveDevice, devicesOf, retireDevice } from '../schools/index.ts'
import { judgePost } from './judge-post.ts'
import { putCameraOnRecord } from './put-camera-on-record.ts'

const database = await openWorld()

const SNAPPER = { make: 'ACME', model: 'Acme Snapper 9' }

/** A draft with a photo that names its camera, said to be taken with a device of the school. */
async function draftWith(scene: PostScene, camera = SNAPPER) {
  const content = await contentOf(scene)
  const [photo] = content.photos
  if (!photo?.deviceId) throw new Error('There is no photo.')
  const { photoId, deviceId } = photo
  await database.write(scene.trustId, (db) =>
    db
      .updateTable('photos')
      .set({ camera_make: camera.make, camera_model: camera.model })
      .where('photo_id', '=', photoId)
      .execute(),
  )
  return { postId: await writeDraft(scene, content), photoId, deviceId }
}

async function foundIn(scene: PostScene, postId: string): Promise<string[]> {
  const post = await postNow(scene, postId)
  const { findings } = await database.read(scene.trustId, (db) =>
    judgePost(db, scene.gate, post, NOW),
  )
  return findings
    .filter((finding) => finding.control === 'photo-device-check')
    .map((finding) => `${finding.severity} ${finding.seen}`)
}

const put = (scene: PostScene, actor: Actor, photoId: string, as: 'own' | { deviceId: string }) =>
  database.write(scene.trustId, (db) =>
    putCameraOnRecord(db, actor, { schoolId: scene.schoolId, photoId, as }, NOW),
  )

const onRecord = (scene: PostScene) =>
  database.read(scene.trustId, (db) => devicesOf(db, scene.schoolId))

const cameraOf = async (scene: PostScene, deviceId: string) =>
  (await onRecord(scene)).find((one) => one.deviceId === deviceId)?.camera

async function take(scene: PostScene, photoId: string, by: Actor): Promise<void> {
  await database.write(scene.trustId, (db) =>
    db
      .updateTable('photos')
      .set({ uploaded_by: by.personId })
      .where('photo_id', '=', photoId)
      .execute(),
  )
}

describe('the camera that a photo names', () => {
  test('is asked about until it is on record as the device that was chosen', async () => {
    const scene = await setPostScene(database)
    const { postId, photoId, deviceId } = await draftWith(scene)
    expect(await foundIn(scene, postId)).toEqual(['review photo_camera'])
    await take(scene, photoId, scene.publisher)
    expect(await put(scene, scene.publisher, photoId, { deviceId })).toEqual({ ok: true })
    expect(await foundIn(scene, postId)).toEqual([])
    expect(await cameraOf(scene, deviceId)).toBe('Acme Snapper 9')
    expect((await trailOf(database, scene.trustId)).at(-1)).toBe(
      `device.described device:${deviceId}`,
    )
  })

  test('claims nothing where it does not stand', async () => {
    const scene = await setPostScene(database)
    const { postId, photoId, deviceId } = await draftWith(scene, { make: '', model: '' })
    expect(await foundIn(scene, postId)).toEqual([])
    for (const as of ['own', { deviceId }] as const) {
      expect(await put(scene, scene.author, photoId, as)).toMatchObject({ ok: false })
    }
  })

  test('of one’s own is put on record once, and counts once it is approved', async () => {
    const scene = await setPostScene(database)
    const { postId, photoId } = await draftWith(scene)
    const presses = [1, 2].map(() => put(scene, scene.author, photoId, 'own'))
    expect(await Promise.all(presses)).toMatchObject([{ ok: true }, { ok: true }])
    expect(await put(scene, scene.author, photoId, 'own')).toEqual({ ok: true })
    const own = (await onRecord(scene)).filter((one) => one.ownedBy === 'person')
    expect(own).toMatchObject([{ label: 'Acme Snapper 9', approved: null }])
    expect(await foundIn(scene, postId)).toEqual(['review photo_camera'])
    const deviceId = own[0]?.deviceId ?? ''
    const approved = await database.write(scene.trustId, (db) =>
      approveDevice(db, scene.manager, { deviceId }, NOW),
    )
    expect(approved).toEqual({ ok: true })
    expect(await foundIn(scene, postId)).toEqual([])
    await database.write(scene.trustId, (db) => retireDevice(db, scene.author, { deviceId }, NOW))
    expect(await foundIn(scene, postId)).toEqual(['review photo_camera'])
  })

  test.each(['cambrian', 'lwlat', 'oldchurch', 'societas'] as const)(
    'is only told, and no device of one’s own is taken, where the policy is silent: %s',
    async (pack) => {
      const scene = await setPostScene(database, pack)
      const { postId, photoId } = await draftWith(scene)
      expect(await foundIn(scene, postId)).toEqual(['advice photo_camera'])
      expect(await put(scene, scene.author, photoId, 'own')).toMatchObject({ ok: false })
      expect((await onRecord(scene)).some((one) => one.ownedBy === 'person')).toBe(false)
    },
  )
})

describe('who says which device it is', () => {
  const KEEPERS = { publisher: true, head: true, author: false, office: false, deputy: false }

  test.each(Object.entries(KEEPERS))('the %s of a school device: %s', async (who, may) => {
    const scene = await setPostScene(database)
    const { photoId, deviceId } = await draftWith(scene)
    const actor = scene[who as keyof typeof KEEPERS]
    await take(scene, photoId, actor)
    expect(await put(scene, actor, photoId, { deviceId })).toMatchObject({ ok: may })
    expect(await cameraOf(scene, deviceId)).toBe(may ? 'Acme Snapper 9' : '')
  })

  test('nobody of a photo that another added, nor of a device that is described', async () => {
    const scene = await setPostScene(database)
    const { photoId, deviceId } = await draftWith(scene)
    expect(await put(scene, scene.publisher, photoId, { deviceId })).toMatchObject({ ok: false })
    await take(scene, photoId, scene.publisher)
    expect(await put(scene, scene.publisher, photoId, { deviceId })).toEqual({ ok: true })
    expect(await put(scene, scene.publisher, photoId, { deviceId })).toMatchObject({ ok: false })
    expect(await put(scene, scene.publisher, photoId, { deviceId: 'own' })).toMatchObject({
      ok: false,
    })
  })

  test('nobody of an approved device of their own, under whose approval a second would come in', async () => {
    const scene = await setPostScene(database)
    const keeper = await addPerson(database, scene, 'media_officer')
    const { photoId, deviceId } = await draftWith(scene)
    await database.write(scene.trustId, (db) =>
      db
        .updateTable('devices')
        .set({ owned_by: 'person', person_id: keeper.personId })
        .where('device_id', '=', deviceId)
        .execute(),
    )
    await take(scene, photoId, keeper)
    expect(await put(scene, keeper, photoId, { deviceId })).toMatchObject({ ok: false })
    await take(scene, photoId, scene.publisher)
    expect(await put(scene, scene.publisher, photoId, { deviceId })).toEqual({ ok: true })
  })
})

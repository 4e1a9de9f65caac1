import { describe, expect, test } from 'vitest'
import { NOW } from '../../../../test/support/policy.ts'
import {
  contentOf,
  type PostScene,
  postNow,
  setPostScene,
  writeDraft,
} from '../../../../test/support/post-scene.ts'
import { openWorld } from '../../../../test/support/small-trust.ts'
import type { Camera } from '../../../gate/index.ts'
import { judgePost } from '../judge-post.ts'
import { addVideo } from './add-video.ts'
import { placeVideo } from './place-video.ts'
import type { ReceivedVideo } from './receive-video.ts'

const database = await openWorld()

const FILM: ReceivedVideo = {
  kind: 'received',
  fileName: 'IMG_2041.mov',
  sha256: 'a'.repeat(64),
  bytes: 10_000,
  container: 'mp4',
  codec: 'avc',
  width: 160,
  height: 120,
  durationMs: 2_000,
  hasSound: false,
  hidden: [],
}
const PICTURE = {
  kind: 'received',
  fileName: 'picture.jpg',
  sha256: 'b'.repeat(64),
  thumbSha256: 'c'.repeat(64),
  width: 160,
  height: 120,
  bytes: 5_000,
  removed: [],
  hidden: [],
} as const

/** What is found about the camera of a video in a draft of the scene's author. */
async function foundOf(scene: PostScene, camera?: Camera) {
  const postId = await writeDraft(scene, { ...(await contentOf(scene)), photos: [] })
  await database.write(scene.trustId, async (db) => {
    const video = camera ? { ...FILM, camera } : FILM
    const added = await addVideo(db, scene.author, { postId, video }, NOW)
    if (!added.ok) throw new Error(added.message)
    const command = { postId, videoId: added.videoId, poster: PICTURE }
    const placed = await placeVideo(db, scene.author, command, NOW)
    if (!placed.ok) throw new Error(placed.message)
  })
  const post = await postNow(scene, postId)
  const { findings } = await database.read(scene.trustId, (db) =>
    judgePost(db, scene.gate, post, NOW),
  )
  return findings.filter((finding) => finding.seen === 'photo_camera').map(({ title }) => title)
}

describe('the camera that a video names', () => {
  test('is held against the devices on record, as that of a photo is', async () => {
    const scene = await setPostScene(database)
    expect(await foundOf(scene, { make: 'Acme', model: 'Acme Snapper 9' })).toEqual([
      'This video names a device that is not on record',
    ])
  })

  test('that names none is not suspected', async () => {
    expect(await foundOf(await setPostScene(database))).toEqual([])
  })
})

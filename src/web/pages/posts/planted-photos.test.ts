import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { addPhotoTo } from '../../../../test/support/add-photo.ts'
import { type Author, sitDown } from '../../../../test/support/author.ts'
import { openTestInstallation } from '../../../../test/support/installation.ts'
import { holdsWord } from '../../../../test/support/photos/canary-search.ts'
import { CANARY, plantedPhotos } from '../../../../test/support/photos/planted.ts'
import {
  addPhotoRow,
  type PostScene,
  publishAs,
  setPostScene,
  writeApproved,
} from '../../../../test/support/post-scene.ts'
import { openWorld } from '../../../../test/support/small-trust.ts'
import type { PostContent } from '../../../domain/posts/index.ts'
import type { Installation } from '../../../installation.ts'

const database = await openWorld()
const planted = Object.entries(await plantedPhotos())
let installation: Installation
let scene: PostScene
let author: Author
let publisher: Author
let photos: PostContent['photos'] = []
let publications: ReadonlyMap<string, string>

beforeAll(async () => {
  installation = await openTestInstallation(database)
  scene = await setPostScene(database)
  author = await sitDown(installation, scene.author)
  publisher = await sitDown(installation, scene.publisher)
  const draft = await author.start(scene.schoolId)
  for (const [format, bytes] of planted) photos = [...photos, await sent(draft, format, bytes)]
  await installation.lookout.settled()
  const postId = await writeApproved(scene, { photos })
  const published = await publishAs(scene, scene.publisher, postId)
  if (!published.ok) throw new Error(published.message)
  publications = await publicationsOf(postId)
})

/** Sends a planted file through the page, as a phone would, and describes it as the author would. */
async function sent(draft: string, format: string, bytes: Buffer) {
  const file = new File([new Uint8Array(bytes)], `IMG.${format}`, { type: `image/${format}` })
  const photoId = await addPhotoTo(author, draft, file)
  const { sha256 } = await digestsOf(photoId)
  return { ...(await addPhotoRow(scene)), photoId, sha256 }
}

async function digestsOf(photoId: string) {
  return database.read(scene.trustId, (db) =>
    db
      .selectFrom('photos')
      .select(['sha256', 'thumb_sha256 as thumbSha256'])
      .where('photo_id', '=', photoId)
      .executeTakeFirstOrThrow(),
  )
}

/** The publication on each channel. */
async function publicationsOf(postId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await database.read(scene.trustId, (db) =>
    db
      .selectFrom('publications')
      .select(['channel_id', 'publication_id'])
      .where('post_id', '=', postId)
      .execute(),
  )
  return new Map(rows.map((row) => [row.channel_id, row.publication_id]))
}

async function bytesAt(who: Author, path: string): Promise<Buffer> {
  const answer = await who.get(path)
  expect(answer.status, path).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

describe('photos full of hidden data, sent through the page', () => {
  it('do hold the canary when they are sent, one of each format', () => {
    expect(planted.every(([, bytes]) => holdsWord(bytes, CANARY))).toBe(true)
    expect(photos).toHaveLength(5)
  })

  it('are kept without it, large and small', async () => {
    for (const { photoId } of photos) {
      const { sha256, thumbSha256 } = await digestsOf(photoId)
      for (const digest of [sha256, thumbSha256]) {
        const kept = await installation.media.read(digest)
        expect(kept && holdsWord(kept, CANARY)).toBe(false)
      }
    }
  })

  it('are shown to colleagues without it, large and small', async () => {
    for (const { photoId } of photos) {
      for (const path of [`/photos/${photoId}`, `/photos/${photoId}/thumb`])
        expect(holdsWord(await bytesAt(publisher, path), CANARY)).toBe(false)
    }
  })

  it('stand on the school’s own page without it, and so does all that the page says', async () => {
    const own = `/s/${scene.slug}`
    const pictures = photos.map(
      (_, at) => `${own}/posts/${publications.get(scene.page)}/photo-${at + 1}.jpg`,
    )
    for (const path of [own, `${own}/feed.atom`, ...pictures])
      expect(holdsWord(await bytesAt(author, path), CANARY), path).toBe(false)
  })

  it('lie in the package for publishing by hand without it', async () => {
    const path = `/publications/${publications.get(scene.facebook)}/package.zip`
    const files = Object.entries(unzipSync(await bytesAt(publisher, path)))
    expect(files.filter(([name]) => name.endsWith('.jpg'))).toHaveLength(5)
    for (const [name, bytes] of files) expect(holdsWord(bytes, CANARY), name).toBe(false)
  })
})

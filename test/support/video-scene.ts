import { randomUUID } from 'node:crypto'
import {
  addVideo,
  type PostContent,
  type ReceivedVideo,
  receivePhoto,
  receiveVideo,
  startDraft,
} from '../../src/domain/posts/index.ts'
import type { Installation } from '../../src/installation.ts'
import { drawnPhoto } from './add-photo.ts'
import { NOW } from './policy.ts'
import { addPhotoRow, type PostScene, writeDraft } from './post-scene.ts'
import { addPerson } from './small-trust.ts'
import { videoBytes } from './videos/planted-videos.ts'

/** A photo of a post that stands for a video. */
export type Poster = PostContent['photos'][number] & {
  readonly video: NonNullable<PostContent['photos'][number]['video']>
}

/** A poster with a video behind it, in rows alone; what can be seen is of no matter here. */
export async function addVideoRow(
  scene: PostScene,
  more: Partial<Poster['video']> = {},
): Promise<Poster> {
  const photo = await addPhotoRow(scene)
  const postId = await emptyDraft(scene)
  const videoId = randomUUID()
  const sha256 = videoId.replaceAll('-', '').padEnd(64, '1')
  await scene.database.write(scene.trustId, (db) =>
    db
      .insertInto('videos')
      .values({
        trust_id: scene.trustId,
        video_id: videoId,
        school_id: scene.schoolId,
        post_id: postId,
        sha256,
        container: 'mp4',
        codec: 'avc',
        file_name: 'IMG_2041.mov',
        width: 160,
        height: 120,
        duration_ms: 2_000,
        has_sound: true,
        bytes: 10_000,
        removed: '[]',
        uploaded_by: scene.author.personId,
        uploaded_at: NOW,
        placed_at: NOW,
      })
      .execute(),
  )
  const video = { videoId, sha256, captions: 'no_speech', captionsFile: '', watched: true } as const
  return { ...photo, video: { ...video, ...more } }
}

/** Of an author of their own, as the scene's may have no part in the school. */
async function emptyDraft(scene: PostScene): Promise<string> {
  const owner = await addPerson(scene.database, scene, 'author')
  const started = await scene.database.write(scene.trustId, (db) =>
    startDraft(db, owner, { schoolId: scene.schoolId }, NOW),
  )
  if (!started.ok) throw new Error(started.message)
  return started.postId
}

/** A real short video in the store, cleaned. */
export async function storedVideo(installation: Installation): Promise<ReceivedVideo> {
  async function* pieces() {
    yield videoBytes('mp4')
  }
  const video = await receiveVideo(installation, { name: 'IMG_2041.mov', pieces: pieces() })
  if (video.kind !== 'received') throw new Error(video.message)
  return video
}

/** A real video that was added to a draft of the scene's author and waits for its picture. */
export async function waitingVideoIn(
  scene: PostScene & { readonly installation: Installation },
): Promise<{ readonly postId: string; readonly videoId: string }> {
  const postId = await writeDraft(scene, { photos: [] })
  const video = await storedVideo(scene.installation)
  const added = await scene.database.write(scene.trustId, (db) =>
    addVideo(db, scene.author, { postId, video }, NOW),
  )
  if (!added.ok) throw new Error(added.message)
  return { postId, videoId: added.videoId }
}

/** A poster with a real picture and a real video behind it. */
export async function storedPosterIn(
  scene: PostScene & { readonly installation: Installation },
  more: Partial<Poster['video']> = {},
): Promise<Poster> {
  const poster = await addVideoRow(scene, more)
  const file = await drawnPhoto()
  const bytes = new Uint8Array(await file.arrayBuffer())
  const picture = await receivePhoto(scene.installation, { name: file.name, bytes })
  if (picture.kind !== 'received') throw new Error(picture.message)
  const { sha256 } = picture
  const { sha256: moving, bytes: size } = await storedVideo(scene.installation)
  await scene.database.write(scene.trustId, async (db) => {
    await db.updateTable('photos').set({ sha256 }).where('photo_id', '=', poster.photoId).execute()
    await db
      .updateTable('videos')
      .set({ sha256: moving, bytes: size })
      .where('video_id', '=', poster.video.videoId)
      .execute()
  })
  return { ...poster, sha256, video: { ...poster.video, sha256: moving } }
}

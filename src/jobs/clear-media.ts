import { forgetUnusedPhotos, forgetUnusedVideos, unusedBefore } from '../domain/posts/index.ts'
import type { Installation } from '../installation.ts'

/** Clear away half-written files, photos and videos that no post used, and files that nobody holds. */
export async function clearMedia(installation: Installation): Promise<void> {
  const { database, media } = installation
  const now = installation.now()
  await media.sweep(now)
  for (const trustId of await database.allTrusts()) {
    await database.write(trustId, async (db) => {
      await forgetUnusedPhotos(db, trustId, now)
      await forgetUnusedVideos(db, trustId, now)
    })
  }
  await media.clear(unusedBefore(now), (prefix) => database.mediaInUse(prefix))
}

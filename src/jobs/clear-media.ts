import { clearEvidence, quarantinedFiles } from '../domain/evidence/index.ts'
import { forgetUnusedPhotos, forgetUnusedVideos, unusedBefore } from '../domain/posts/index.ts'
import type { Installation } from '../installation.ts'

/**
 * Clear away half-written files, photos and videos that no post used, and files that nobody holds; and see that
 * what is in quarantine lies where backups do not look.
 */
export async function clearMedia(installation: Installation): Promise<void> {
  const { database, evidence, media } = installation
  const now = installation.now()
  await media.sweep(now)
  const quarantined: string[] = []
  for (const trustId of await database.allTrusts()) {
    quarantined.push(...(await database.read(trustId, quarantinedFiles)))
    await database.write(trustId, async (db) => {
      await forgetUnusedPhotos(db, trustId, now)
      await forgetUnusedVideos(db, trustId, now)
    })
  }
  await media.clear(unusedBefore(now), (prefix) => database.mediaInUse(prefix))
  const inUse = (prefix: string) => database.evidenceInUse(prefix)
  await clearEvidence(evidence, { inUse, quarantined }, now)
}

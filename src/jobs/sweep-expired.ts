import { learnersWithExpiredConsent, sweepLearner } from '../domain/posts/index.ts'
import type { Installation } from '../installation.ts'

/** How far back each run looks, so that a server that was off for a while catches up. */
const LOOK_BACK_MS = 35 * 24 * 3_600_000

/** Take down and hold what stood on consents that have run out. Sweeping again changes nothing. */
export async function sweepExpired(installation: Installation): Promise<void> {
  const { database } = installation
  const now = installation.now()
  const since = new Date(now.getTime() - LOOK_BACK_MS)
  for (const trustId of await database.allTrusts()) {
    const learners = await database.read(trustId, (db) =>
      learnersWithExpiredConsent(db, since, now),
    )
    for (const learner of learners) {
      await database.write(trustId, (db) => sweepLearner(db, 'system:consent-expiry', learner, now))
    }
  }
}

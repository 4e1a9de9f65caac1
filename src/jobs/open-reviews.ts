import { openDueReview, openLawReviews, schoolsWithPolicy } from '../domain/policies/index.ts'
import type { Installation } from '../installation.ts'

/** Put policies on the list of reviews whose day draws near, or the law beneath which changes. */
export async function openReviews(installation: Installation): Promise<void> {
  const { database } = installation
  const now = installation.now()
  for (const trustId of await database.allTrusts()) {
    const schools = await database.read(trustId, schoolsWithPolicy)
    for (const schoolId of schools) {
      await database.write(trustId, async (db) => {
        await openDueReview(db, { trustId, schoolId }, now)
        await openLawReviews(db, { trustId, schoolId }, now)
      })
    }
  }
}

import { draftRegularPost, regularPostsDue } from '../domain/planning/index.ts'
import type { Installation } from '../installation.ts'

/** Begin the drafts of regular posts that are due soon, each in its own transaction; none goes out by itself. */
export async function draftRegularPosts(installation: Installation): Promise<void> {
  const { database, log } = installation
  for (const trustId of await database.allTrusts()) {
    const now = installation.now()
    for (const expected of await database.read(trustId, (db) => regularPostsDue(db, now))) {
      try {
        await database.write(trustId, (db) => draftRegularPost(db, expected, now))
      } catch (error) {
        const { regularId } = expected.regular
        log.error({ err: error, regularId }, 'a regular post could not be begun; it is tried again')
      }
    }
  }
}

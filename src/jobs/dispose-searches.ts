import { disposeSearches } from '../domain/candidate-searches/index.ts'
import type { Installation } from '../installation.ts'

/** Delete what is kept of searches on candidates once their day has come. */
export async function disposeOldSearches(installation: Installation): Promise<void> {
  const { database } = installation
  const now = installation.now()
  for (const trustId of await database.allTrusts()) {
    await database.write(trustId, (db) => disposeSearches(db, trustId, now))
  }
}

import { forgetOldImports } from '../domain/learners/index.ts'
import type { Installation } from '../installation.ts'

/** Drop uploads and dry runs that nobody went on with for a day: they hold names of children. */
export async function forgetImports(installation: Installation): Promise<void> {
  const { database } = installation
  const now = installation.now()
  for (const trustId of await database.allTrusts()) {
    await database.write(trustId, (db) => forgetOldImports(db, now))
  }
}

import { forgetOldRequests } from '../domain/formats/index.ts'
import type { Installation } from '../installation.ts'

/** Drop what people asked for, and how to reach them, six months after they were given it. */
export async function forgetFormatRequests(installation: Installation): Promise<void> {
  const { database } = installation
  const now = installation.now()
  for (const trustId of await database.allTrusts()) {
    await database.write(trustId, (db) => forgetOldRequests(db, trustId, now))
  }
}

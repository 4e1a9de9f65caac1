import { forgetComments } from '../domain/moderation/index.ts'
import type { Installation } from '../installation.ts'

/** Drop sealed copies of comments whose time is up. */
export async function forgetOldComments(installation: Installation): Promise<void> {
  const { database, now } = installation
  for (const trustId of await database.allTrusts()) {
    await database.write(trustId, (db) => forgetComments(db, trustId, now()))
  }
}

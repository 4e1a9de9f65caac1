import { closeDuePermits } from '../domain/contact/index.ts'
import type { Installation } from '../installation.ts'

/** Begin to close contact whose day has come or whose holder has left, and tell those who see to it. */
export async function closeContact(installation: Installation): Promise<void> {
  const { database } = installation
  const now = installation.now()
  for (const trustId of await database.allTrusts()) {
    await database.write(trustId, (db) => closeDuePermits(db, trustId, now))
  }
}

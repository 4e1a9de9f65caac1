import { forgetOldKiosks } from '../domain/kiosk/index.ts'
import { forgetOldNudges } from '../domain/nudges/index.ts'
import { forgetOldAttempts, forgetOldSessions } from '../domain/people/index.ts'
import type { Installation } from '../installation.ts'

/** Drop sessions, sign-in counts and reminders of terms that have run out: nothing is kept longer than it is of use. */
export async function forgetSessions(installation: Installation): Promise<void> {
  const { database } = installation
  const now = installation.now()
  await forgetOldAttempts(database, now)
  for (const trustId of await database.allTrusts()) {
    await database.write(trustId, async (db) => {
      await forgetOldSessions(db, now)
      await forgetOldKiosks(db, now)
      await forgetOldNudges(db, now)
    })
  }
}

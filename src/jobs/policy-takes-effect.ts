import { londonDate } from '../domain/london-time.ts'
import { draftsDue, takeEffect } from '../domain/policies/index.ts'
import type { Installation } from '../installation.ts'

/** Put in force what notice was given of, on its day; also days later, when the server was off. */
export async function policyTakesEffect(installation: Installation): Promise<void> {
  const { database } = installation
  const now = installation.now()
  for (const trustId of await database.allTrusts()) {
    const due = await database.read(trustId, (db) => draftsDue(db, londonDate(now)))
    for (const draftId of due) await database.write(trustId, (db) => takeEffect(db, draftId, now))
  }
}

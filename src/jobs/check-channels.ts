import { keepBreaches } from '../domain/channels/index.ts'
import { schoolsWithPolicy } from '../domain/policies/index.ts'
import type { Installation } from '../installation.ts'

/**
 * Look at every channel once a day, so that it is on record since when something is amiss. A school at a time:
 * one that fails holds up no other.
 */
export async function checkChannels(installation: Installation): Promise<void> {
  const { database, log } = installation
  const now = installation.now()
  for (const trustId of await database.allTrusts()) {
    for (const schoolId of await database.read(trustId, schoolsWithPolicy)) {
      try {
        await database.write(trustId, (db) =>
          keepBreaches(db, { trustId, schoolIds: [schoolId] }, now),
        )
      } catch (error) {
        log.error({ err: error, schoolId }, 'the channels of a school could not be looked at')
      }
    }
  }
}

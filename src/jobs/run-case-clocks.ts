import { releaseLeavers, runOfficerClocks } from '../domain/cases/index.ts'
import type { Installation } from '../installation.ts'

/**
 * See to the clocks of allegations, at any hour and on any day: a working day can be over on one that is
 * none. Cases of those who have left go back to the role.
 */
export async function runCaseClocks(installation: Installation): Promise<void> {
  const { database, caseKeys: keys } = installation
  const at = { keys, now: installation.now() }
  for (const trustId of await database.allTrusts()) {
    await database.write(trustId, (db) => runOfficerClocks(db, trustId, at))
    await database.write(trustId, (db) => releaseLeavers(db, trustId, at))
  }
}

import { londonDate } from '../domain/london-time.ts'
import { schoolsWithPolicy } from '../domain/policies/index.ts'
import { tellRunningOut } from '../domain/training/index.ts'
import { isWorkingDay } from '../domain/working-days.ts'
import type { Installation } from '../installation.ts'

/** Tell people that training of theirs runs out, on working days. */
export async function warnOfTraining(installation: Installation): Promise<void> {
  const { database } = installation
  const now = installation.now()
  if (!isWorkingDay(londonDate(now))) return
  for (const trustId of await database.allTrusts()) {
    for (const schoolId of await database.read(trustId, schoolsWithPolicy)) {
      await database.write(trustId, (db) => tellRunningOut(db, { trustId, schoolId }, now))
    }
  }
}

import { remindUnsigned } from '../domain/acknowledgement/index.ts'
import { londonDate } from '../domain/london-time.ts'
import { schoolsWithPolicy } from '../domain/policies/index.ts'
import { isWorkingDay } from '../domain/working-days.ts'
import type { Installation } from '../installation.ts'

/** Tell those who have not signed their school's policy, on working days. */
export async function remindToSign(installation: Installation): Promise<void> {
  const { database } = installation
  const now = installation.now()
  if (!isWorkingDay(londonDate(now))) return
  for (const trustId of await database.allTrusts()) {
    const schools = await database.read(trustId, schoolsWithPolicy)
    for (const schoolId of schools) {
      await database.write(trustId, (db) => remindUnsigned(db, { trustId, schoolId }, now))
    }
  }
}

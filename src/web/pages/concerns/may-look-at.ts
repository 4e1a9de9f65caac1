import { concernsOpenTo } from '../../../domain/concerns/index.ts'
import { may, type SchoolName } from '../../../domain/people/index.ts'
import type { PageContext } from '../../context.ts'

/** Whether there is a list for somebody: by their role, or because they were let in on one of its concerns. */
export async function mayLookAt(c: PageContext, school: SchoolName): Promise<boolean> {
  const { actor, now, installation } = c.var
  if (may(actor, 'matter.see', school.schoolId)) return true
  const { concerns } = await installation.database.read(actor.trustId, (db) =>
    concernsOpenTo(db, actor, { schoolId: school.schoolId }, now),
  )
  return concerns.length > 0
}

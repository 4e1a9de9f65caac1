import type { Reader } from '../../db/handles.ts'
import { type Actor, schoolsWhere } from '../people/index.ts'

/**
 * Which entries this person may read: those of some schools, or all of the trust's. In a trust of one
 * school whoever may read that school's entries may read all.
 */
export async function trailScope(db: Reader, actor: Actor): Promise<'all' | readonly string[]> {
  const where = schoolsWhere(actor, 'trail.read')
  if (where === 'all' || where.length === 0) return where
  const schools = await db.selectFrom('schools').select('school_id').execute()
  return schools.every((school) => where.includes(school.school_id)) ? 'all' : where
}

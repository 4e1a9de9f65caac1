import type { Reader } from '../../db/handles.ts'
import type { Actor } from './actor.ts'

export interface SchoolName {
  readonly schoolId: string
  readonly name: string
  readonly slug: string
}

/** The schools at which a person has something to do, their home school first, and their trust. */
export async function schoolsOf(
  db: Reader,
  actor: Actor,
): Promise<{ trust: string; schools: SchoolName[] }> {
  const trust = await db
    .selectFrom('trusts')
    .select('name')
    .where('trust_id', '=', actor.trustId)
    .executeTakeFirstOrThrow()
  const across = actor.roles.some((held) => held.schoolId === null)
  const own = [actor.homeSchoolId, ...actor.roles.map((held) => held.schoolId)].filter(
    (id) => id !== null,
  )
  let query = db.selectFrom('schools').select(['school_id', 'name', 'slug']).orderBy('name')
  if (!across) {
    if (own.length === 0) return { trust: trust.name, schools: [] }
    query = query.where('school_id', 'in', own)
  }
  const rows = await query.execute()
  const schools = rows.map((row) => ({ schoolId: row.school_id, name: row.name, slug: row.slug }))
  const home = (school: SchoolName) => Number(school.schoolId !== actor.homeSchoolId)
  return { trust: trust.name, schools: schools.sort((a, b) => home(a) - home(b)) }
}

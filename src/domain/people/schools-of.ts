import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
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
  const across = actor.roles.some((held) => held.schoolId === null)
  const own = [actor.homeSchoolId, ...actor.roles.map((held) => held.schoolId)].filter(
    (id) => id !== null,
  )
  const { trust, schools } = await db
    .selectFrom('trusts as t')
    .select('t.name as trust')
    .select((select) =>
      jsonArrayFrom(
        select
          .selectFrom('schools as s')
          .select(['s.school_id as schoolId', 's.name', 's.slug'])
          .whereRef('s.trust_id', '=', 't.trust_id')
          .$if(!across, (query) =>
            query.where('s.school_id', '=', sql<string>`any(${own}::uuid[])`),
          )
          .orderBy('s.name'),
      ).as('schools'),
    )
    .where('t.trust_id', '=', actor.trustId)
    .executeTakeFirstOrThrow()
  const home = (school: SchoolName) => Number(school.schoolId !== actor.homeSchoolId)
  return { trust, schools: schools.sort((a, b) => home(a) - home(b)) }
}

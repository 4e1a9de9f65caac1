import type { Reader } from '../../db/handles.ts'
import type { Standing } from '../../policy/advise/index.ts'
import type { Actor } from '../people/index.ts'

/** In which capacity somebody asks unless they say otherwise: as they are on record. */
export async function usualStanding(db: Reader, actor: Actor): Promise<Standing> {
  const row = await db
    .selectFrom('people')
    .select('kind')
    .where('person_id', '=', actor.personId)
    .executeTakeFirst()
  return row?.kind ?? 'employee'
}

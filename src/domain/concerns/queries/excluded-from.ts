import type { Reader } from '../../../db/handles.ts'

/** Somebody who is kept from a concern because it is about them. */
export interface ExcludedPerson {
  readonly personId: string
  readonly name: string
}

/** Whom a concern is about, so that they must not know of it: for those who may. */
export async function excludedFrom(db: Reader, concernId: string): Promise<ExcludedPerson[]> {
  return db
    .selectFrom('matter_exclusions as e')
    .innerJoin('people as p', 'p.person_id', 'e.person_id')
    .select(['p.person_id as personId', 'p.name'])
    .where('e.matter_id', '=', concernId)
    .where('e.cause', '=', 'subject')
    .where('e.ended_at', 'is', null)
    .orderBy('p.name')
    .orderBy('p.person_id')
    .execute()
}

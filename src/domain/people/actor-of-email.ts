import type { Reader } from '../../db/handles.ts'
import type { Actor } from './actor.ts'
import { loadActor } from './load-actor.ts'

/**
 * The person of this trust with this mail address, for an operator who acts on their behalf.
 * @param today calendar date in Europe/London
 */
export async function actorOfEmail(
  db: Reader,
  email: string,
  today: string,
): Promise<Actor | undefined> {
  const person = await db
    .selectFrom('people')
    .select('person_id')
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  return person && loadActor(db, person.person_id, today)
}

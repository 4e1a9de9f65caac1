import type { Reader } from '../../db/handles.ts'
import { type Actor, may } from '../people/index.ts'

/** Whether somebody may sign for or help a person of a school to sign: their line manager, or who keeps its people. */
export async function mayEnterFor(
  db: Reader,
  actor: Actor,
  of: { readonly personId: string; readonly schoolId: string },
): Promise<boolean> {
  const person = await db
    .selectFrom('people')
    .select(['line_manager_id', 'school_id'])
    .where('person_id', '=', of.personId)
    .executeTakeFirst()
  if (!person || of.personId === actor.personId) return false
  if (person.school_id !== null && person.school_id !== of.schoolId) return false
  return person.line_manager_id === actor.personId || may(actor, 'people.keep', of.schoolId)
}

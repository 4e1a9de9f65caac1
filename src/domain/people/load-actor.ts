import type { Reader } from '../../db/handles.ts'
import type { Actor, HeldRole } from './actor.ts'

/**
 * The person with the roles they hold on this day.
 * @param today calendar date in Europe/London, ISO
 * @returns undefined when there is no such person or they have left
 */
export async function loadActor(
  db: Reader,
  personId: string,
  today: string,
): Promise<Actor | undefined> {
  const person = await db
    .selectFrom('people')
    .select(['trust_id', 'person_id', 'name', 'position', 'school_id'])
    .where('person_id', '=', personId)
    .where((where) => where.or([where('left_on', 'is', null), where('left_on', '>', today)]))
    .executeTakeFirst()
  if (!person) return undefined
  const roles = [
    ...(await ownRoles(db, personId, today)),
    ...(await coverRoles(db, personId, today)),
  ]
  return {
    trustId: person.trust_id,
    personId: person.person_id,
    name: person.name,
    position: person.position,
    homeSchoolId: person.school_id,
    roles,
  }
}

async function ownRoles(db: Reader, personId: string, today: string): Promise<HeldRole[]> {
  const rows = await db
    .selectFrom('appointments')
    .select(['role', 'school_id'])
    .where('person_id', '=', personId)
    .where('from_date', '<=', today)
    .where((where) => where.or([where('to_date', 'is', null), where('to_date', '>', today)]))
    .orderBy('role')
    .execute()
  return rows.map((row) => ({
    role: row.role,
    schoolId: row.school_id,
    asCover: false,
    coversFor: null,
  }))
}

async function coverRoles(db: Reader, personId: string, today: string): Promise<HeldRole[]> {
  const rows = await db
    .selectFrom('covers')
    .select(['role', 'school_id', 'for_person_id'])
    .where('person_id', '=', personId)
    .where('from_date', '<=', today)
    .where('to_date', '>', today)
    .orderBy('role')
    .execute()
  return rows.map((row) => ({
    role: row.role,
    schoolId: row.school_id,
    asCover: true,
    coversFor: row.for_person_id,
  }))
}

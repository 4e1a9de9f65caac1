import type { Reader } from '../../../db/handles.ts'
import type { Role } from '../../../vocabulary/roles.ts'

/** An adult as the list of a school shows them. */
export interface PersonSummary {
  readonly personId: string
  readonly name: string
  readonly position: string
  /** Null for somebody who never signs in. */
  readonly email: string | null
  /** Null for those of the trust as a whole. */
  readonly homeSchoolId: string | null
  readonly leftOn: string | null
  /** Whether they can sign in: they have set a password. */
  readonly signsIn: boolean
  readonly lineManagerId: string | null
  /** Roles held at this school today, in their own right. */
  readonly roles: readonly Role[]
}

/**
 * The adults whose home is a school, and those of the trust who hold a role there, by name.
 * @param today calendar date in Europe/London
 */
export async function peopleOf(
  db: Reader,
  schoolId: string,
  today: string,
): Promise<PersonSummary[]> {
  const held = await db
    .selectFrom('appointments')
    .select(['person_id', 'role'])
    .where((where) => where.or([where('school_id', '=', schoolId), where('school_id', 'is', null)]))
    .where('from_date', '<=', today)
    .where((where) => where.or([where('to_date', 'is', null), where('to_date', '>', today)]))
    .execute()
  const holders = [...new Set(held.map((row) => row.person_id))]
  const rows = await db
    .selectFrom('people')
    .select((query) => [
      'person_id',
      'name',
      'position',
      'email',
      'left_on',
      'school_id',
      'line_manager_id',
      query('password_hash', 'is not', null).as('signs_in'),
    ])
    .where((where) =>
      where.or([
        where('school_id', '=', schoolId),
        ...(holders.length > 0 ? [where('person_id', 'in', holders)] : []),
      ]),
    )
    .orderBy('name')
    .orderBy('person_id')
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    position: row.position,
    email: row.email,
    homeSchoolId: row.school_id,
    leftOn: row.left_on,
    signsIn: Boolean(row.signs_in),
    lineManagerId: row.line_manager_id,
    roles: held.filter((one) => one.person_id === row.person_id).map((one) => one.role),
  }))
}

/** An adult as a list to choose from shows them. */
export interface Colleague {
  readonly personId: string
  readonly name: string
  readonly position: string
  /** Null for those of the trust as a whole. */
  readonly homeSchoolId: string | null
}

/** Every adult of the trust who works there now, to choose from, by name. */
export async function everyone(db: Reader): Promise<Colleague[]> {
  const rows = await db
    .selectFrom('people')
    .select(['person_id', 'name', 'position', 'school_id'])
    .where('left_on', 'is', null)
    .orderBy('name')
    .orderBy('person_id')
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    position: row.position,
    homeSchoolId: row.school_id,
  }))
}

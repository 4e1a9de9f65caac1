import type { Reader } from '../../../db/handles.ts'
import type { Role } from '../../../vocabulary/roles.ts'

interface RolesAtSchool {
  readonly schoolId: string
  readonly roles: readonly Role[]
}

/** Somebody who holds a role at a school today. */
export interface InRole {
  readonly personId: string
  readonly role: Role
  /** Whom they stand in for; null in their own right, or for the role as such. */
  readonly coversFor: string | null
}

/**
 * Ids of those who hold one of these roles at a school today, across the trust or as a named deputy too.
 * Whoever has a team is a line manager without being appointed one; they are asked for by their team.
 * @param today calendar date in Europe/London
 */
export async function peopleInRoles(
  db: Reader,
  at: RolesAtSchool,
  today: string,
): Promise<string[]> {
  const holders = await holdersOfRoles(db, at, today)
  return [...new Set(holders.map((holder) => holder.personId))]
}

/** As `peopleInRoles`, with the role that each holds and whom they stand in for. */
export async function holdersOfRoles(
  db: Reader,
  { schoolId, roles }: RolesAtSchool,
  today: string,
): Promise<InRole[]> {
  if (roles.length === 0) return []
  const [held, covered] = await Promise.all([
    db
      .selectFrom('appointments as a')
      .innerJoin('people as p', 'p.person_id', 'a.person_id')
      .select(['a.person_id', 'a.role'])
      .distinct()
      .where('a.role', 'in', [...roles])
      .where((where) =>
        where.or([where('a.school_id', 'is', null), where('a.school_id', '=', schoolId)]),
      )
      .where('a.from_date', '<=', today)
      .where((where) => where.or([where('a.to_date', 'is', null), where('a.to_date', '>', today)]))
      .where((where) => where.or([where('p.left_on', 'is', null), where('p.left_on', '>', today)]))
      .execute(),
    db
      .selectFrom('covers as c')
      .innerJoin('people as p', 'p.person_id', 'c.person_id')
      .select(['c.person_id', 'c.role', 'c.for_person_id'])
      .distinct()
      .where('c.role', 'in', [...roles])
      .where('c.school_id', '=', schoolId)
      .where('c.from_date', '<=', today)
      .where('c.to_date', '>', today)
      .where((where) => where.or([where('p.left_on', 'is', null), where('p.left_on', '>', today)]))
      .execute(),
  ])
  return [
    ...held.map((row) => ({ personId: row.person_id, role: row.role, coversFor: null })),
    ...covered.map((row) => ({
      personId: row.person_id,
      role: row.role,
      coversFor: row.for_person_id,
    })),
  ]
}

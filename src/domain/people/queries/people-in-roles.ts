import type { Reader } from '../../../db/handles.ts'
import type { Role } from '../../../vocabulary/roles.ts'

/**
 * Ids of those who hold one of these roles at a school today, across the trust or as a named deputy too.
 * Whoever has a team is a line manager without being appointed one; they are asked for by their team.
 * @param today calendar date in Europe/London
 */
export async function peopleInRoles(
  db: Reader,
  at: { readonly schoolId: string; readonly roles: readonly Role[] },
  today: string,
): Promise<string[]> {
  const { schoolId, roles } = at
  if (roles.length === 0) return []
  const [held, covered] = await Promise.all([
    db
      .selectFrom('appointments as a')
      .innerJoin('people as p', 'p.person_id', 'a.person_id')
      .select('a.person_id')
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
      .select('c.person_id')
      .distinct()
      .where('c.role', 'in', [...roles])
      .where('c.school_id', '=', schoolId)
      .where('c.from_date', '<=', today)
      .where('c.to_date', '>', today)
      .where((where) => where.or([where('p.left_on', 'is', null), where('p.left_on', '>', today)]))
      .execute(),
  ])
  return [...new Set([...held, ...covered].map((row) => row.person_id))]
}

import type { Reader } from '../../../db/handles.ts'

/**
 * Who of these people works at a school: it is their home, or they hold a role there or across the trust.
 * @param today calendar date in Europe/London
 */
export async function worksHere(
  db: Reader,
  of: { readonly schoolId: string; readonly people: readonly string[] },
  today: string,
): Promise<ReadonlySet<string>> {
  if (of.people.length === 0) return new Set()
  const rows = await db
    .selectFrom('people as p')
    .leftJoin('appointments as a', (join) =>
      join
        .onRef('a.person_id', '=', 'p.person_id')
        .on('a.from_date', '<=', today)
        .on((on) => on.or([on('a.to_date', 'is', null), on('a.to_date', '>', today)])),
    )
    .select('p.person_id')
    .where('p.person_id', 'in', [...of.people])
    .where((where) => where.or([where('p.left_on', 'is', null), where('p.left_on', '>', today)]))
    .where((where) =>
      where.or([
        where('p.school_id', '=', of.schoolId),
        where('a.school_id', '=', of.schoolId),
        where.and([where('a.appointment_id', 'is not', null), where('a.school_id', 'is', null)]),
      ]),
    )
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

/** The same of one person. */
export async function worksAt(
  db: Reader,
  of: { readonly personId: string; readonly schoolId: string },
  today: string,
): Promise<boolean> {
  const { personId, schoolId } = of
  return (await worksHere(db, { schoolId, people: [personId] }, today)).has(personId)
}

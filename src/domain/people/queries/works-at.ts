import type { Reader } from '../../../db/handles.ts'

/**
 * Whether somebody works at a school: it is their home, or they hold a role there or across the trust.
 * @param today calendar date in Europe/London
 */
export async function worksAt(
  db: Reader,
  of: { readonly personId: string; readonly schoolId: string },
  today: string,
): Promise<boolean> {
  const { personId, schoolId } = of
  const person = await db
    .selectFrom('people')
    .select('school_id')
    .where('person_id', '=', personId)
    .where((where) => where.or([where('left_on', 'is', null), where('left_on', '>', today)]))
    .executeTakeFirst()
  if (!person) return false
  if (person.school_id === schoolId) return true
  const held = await db
    .selectFrom('appointments')
    .select('appointment_id')
    .where('person_id', '=', personId)
    .where((where) => where.or([where('school_id', 'is', null), where('school_id', '=', schoolId)]))
    .where('from_date', '<=', today)
    .where((where) => where.or([where('to_date', 'is', null), where('to_date', '>', today)]))
    .limit(1)
    .executeTakeFirst()
  return held !== undefined
}

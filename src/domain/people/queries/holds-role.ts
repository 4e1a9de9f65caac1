import type { Reader } from '../../../db/handles.ts'
import type { Role } from '../../../vocabulary/roles.ts'

/** Whether a person holds a role in their own right on a day; a line manager by having a team. */
export async function holdsRole(
  db: Reader,
  asked: {
    readonly personId: string
    readonly schoolId: string
    readonly role: Role
    readonly on: string
  },
): Promise<boolean> {
  const { personId, schoolId, role, on } = asked
  const held = await db
    .selectFrom('appointments')
    .select('appointment_id')
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where((where) => where.or([where('school_id', 'is', null), where('school_id', '=', schoolId)]))
    .where('from_date', '<=', on)
    .where((where) => where.or([where('to_date', 'is', null), where('to_date', '>', on)]))
    .executeTakeFirst()
  if (held) return true
  if (role !== 'line_manager') return false
  const team = await db
    .selectFrom('people')
    .select('person_id')
    .where('line_manager_id', '=', personId)
    .where('left_on', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return team !== undefined
}

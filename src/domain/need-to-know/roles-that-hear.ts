import type { Reader } from '../../db/handles.ts'
import { MATTER_ROLES, type MatterRole } from '../../vocabulary/matters.ts'
import { londonDate } from '../london-time.ts'
import { holdersOfRoles } from '../people/index.ts'
import { mayHear } from './may-hear.ts'

interface Where {
  readonly schoolId: string
  /** Who must not know of it. */
  readonly excluded: readonly string[]
}

/**
 * The roles a matter is opened to: those that were asked for in which at least one person may know of it.
 * Where there is none, the next in line that has one (policy-parameters 9.13: nobody's absence or being its
 * subject may leave a report unread).
 * @returns undefined when nobody in any of the roles may know of it: the caller must say whom to phone
 */
export async function rolesThatHear(
  db: Reader,
  wanted: readonly MatterRole[],
  where: Where,
  now: Date,
): Promise<readonly [MatterRole, ...MatterRole[]] | undefined> {
  const [first, ...others] = await heard(db, wanted, where, now)
  if (first) return [first, ...others]
  const rest = MATTER_ROLES.filter((role) => !wanted.includes(role))
  for (const role of rest) {
    if ((await heard(db, [role], where, now)).length > 0) return [role]
  }
  return undefined
}

async function heard(
  db: Reader,
  roles: readonly MatterRole[],
  { schoolId, excluded }: Where,
  now: Date,
): Promise<MatterRole[]> {
  const holders = await holdersOfRoles(db, { schoolId, roles }, londonDate(now))
  const hearing = holders.filter(mayHear(new Set(excluded)))
  return roles.filter((role) => hearing.some((holder) => holder.role === role))
}

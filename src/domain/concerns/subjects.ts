import type { Reader } from '../../db/handles.ts'
import { MATTER_ROLES, type MatterRole } from '../../vocabulary/matters.ts'
import { londonDate } from '../london-time.ts'
import { holdersOfRoles } from '../people/index.ts'

/** Whom a concern is about, as far as Gatepost knows them. */
export interface Subjects {
  readonly personIds: readonly string[]
  /** Every role that they hold among those who read concerns. */
  readonly roles: readonly MatterRole[]
}

interface Named {
  readonly schoolId: string
  readonly personId: string | null
  readonly subjectRole: MatterRole | null
}

/**
 * The people behind a name or a role. A role means everybody who holds it in their own right or for the role
 * as such; whoever only stands in for one of them is kept out by the rule on cover.
 */
export async function subjectsOf(db: Reader, named: Named, now: Date): Promise<Subjects> {
  const { schoolId, personId, subjectRole } = named
  const holders = await holdersOfRoles(db, { schoolId, roles: MATTER_ROLES }, londonDate(now))
  const own = holders.filter((holder) => holder.coversFor === null)
  const inRole = own.filter((holder) => holder.role === subjectRole).map((one) => one.personId)
  const personIds = [...new Set([...(personId ? [personId] : []), ...inRole])]
  const held = own.filter((holder) => personIds.includes(holder.personId)).map(({ role }) => role)
  const roles = MATTER_ROLES.filter((role) => role === subjectRole || held.includes(role))
  return { personIds, roles }
}

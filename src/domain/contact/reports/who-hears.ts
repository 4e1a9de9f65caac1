import type { Reader } from '../../../db/handles.ts'
import { contactReportRoute, rolesAsked, rolesPassed } from '../../../policy/index.ts'
import type { ReportPast } from '../../../vocabulary/contact.ts'
import type { MatterRole } from '../../../vocabulary/matters.ts'
import { londonDate } from '../../london-time.ts'
import { rolesThatHear } from '../../need-to-know/index.ts'
import { type Actor, peopleInRoles } from '../../people/index.ts'
import { policyInForce } from '../../policies/index.ts'

/** Who reads a report, and who never learns of it. */
export interface WhoHears {
  /** Undefined where nobody can: then somebody has to be phoned. */
  readonly roles: readonly [MatterRole, ...MatterRole[]] | undefined
  /** Ids of those whom it goes past. */
  readonly excluded: readonly string[]
}

/**
 * Who reads a report of contact at a school: whom the policy names and always the safeguarding lead, or
 * who stands above where the reporter wants it to go past them. Somebody other than the reporter hears it.
 */
export async function whoHears(
  db: Reader,
  actor: Actor,
  { schoolId, past }: { readonly schoolId: string; readonly past: ReportPast },
  now: Date,
): Promise<WhoHears> {
  const today = londonDate(now)
  const { pack, overrides } = await policyInForce(db, schoolId, today)
  const passed = rolesPassed(past)
  const holders = await peopleInRoles(db, { schoolId, roles: passed }, today)
  const excluded = holders.filter((personId) => personId !== actor.personId)
  const wanted = rolesAsked(contactReportRoute(pack, overrides), past)
  const deaf = [...excluded, actor.personId]
  const roles = await rolesThatHear(db, wanted, { schoolId, excluded: deaf }, now)
  return { roles, excluded }
}

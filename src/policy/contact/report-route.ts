import type { ReportPast } from '../../vocabulary/contact.ts'
import type { MatterRole } from '../../vocabulary/matters.ts'
import { MATTER_ROLES } from '../../vocabulary/matters.ts'
import { because } from '../judge/because.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Overrides, Pack } from '../types.ts'

/** Who hears of contact that an adult did not seek. */
export interface ContactReportRoute {
  /** The safeguarding lead always, and whom else the policy names. */
  readonly roles: readonly [MatterRole, ...MatterRole[]]
  readonly because: string
}

/**
 * Who hears of contact that an adult did not seek: the safeguarding lead under every policy, and beside
 * them whom it names (cambrian au.15, societas 5.2c).
 */
export function contactReportRoute(pack: Pack, overrides: Overrides = {}): ContactReportRoute {
  const { value, basis } = resolveParameter(pack, 'unsolicited_contact_route', overrides)
  const named = [value ?? []].flat().map(String)
  const also = MATTER_ROLES.filter((role) => role !== 'dsl' && named.includes(role))
  return { roles: ['dsl', ...also], because: because(pack, basis) }
}

const PAST_ROLES: Readonly<Record<ReportPast, readonly MatterRole[]>> = {
  nobody: [],
  dsl: ['dsl'],
  head: ['head'],
  both: ['dsl', 'head'],
}

/** The roles whose holders a report goes past; they never learn of it (policy-parameters 9.13). */
export function rolesPassed(past: ReportPast): readonly MatterRole[] {
  return PAST_ROLES[past]
}

/**
 * The roles that a report is for once the reporter has said past whom it goes: never none, as the chair
 * of governors hears what neither the lead nor the head is to hear.
 */
export function rolesAsked(
  route: ContactReportRoute,
  past: ReportPast,
): readonly [MatterRole, ...MatterRole[]] {
  const passed = rolesPassed(past)
  const [first, ...others] = route.roles.filter((role) => !passed.includes(role))
  if (first) return [first, ...others]
  return passed.includes('head') ? ['chair'] : ['head']
}

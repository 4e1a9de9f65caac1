import {
  type Overrides,
  type Pack,
  type ResolvedParameter,
  resolveParameter,
} from '../../policy/index.ts'
import type { Role } from '../../vocabulary/roles.ts'

/** What a school's policy says on devices of people's own. */
export interface DeviceRule {
  /** Whether a person's own device may be approved at all. */
  readonly ownAllowed: boolean
  /** Who approves it, and what the policy calls them. */
  readonly approver: Role
  readonly approverSays: string
  readonly resolved: ResolvedParameter
}

/**
 * Who approves a device of a person's own: whoever the clause names (maesteg photo.1: the line
 * manager on the senior leadership team). Where the policy lets own devices be approved and names
 * nobody, the head does.
 */
export function deviceRule(pack: Pack, overrides: Overrides): DeviceRule {
  const resolved = resolveParameter(pack, 'photo_device', overrides)
  const named = pack.roles.find((role) => resolved.clauses.includes(role.clause))
  return {
    ownAllowed: resolved.value === 'school_or_pre_approved',
    approver: named?.role ?? 'head',
    approverSays: named?.says ?? pack.terms.head,
    resolved,
  }
}

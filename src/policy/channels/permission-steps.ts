import type { PermissionKind } from '../../vocabulary/asked-permissions.ts'
import { type ResolvedParameter, resolveParameter } from '../parameters/resolve.ts'
import type { Overrides, Pack } from '../types.ts'
import { headLast, type RoleStep, rolesNamed } from './approval-steps.ts'

/** Which question of a policy says who decides on each kind of thing that can be asked for. */
export const DECIDED_BY: Readonly<Record<PermissionKind, string>> = {
  brand: 'brand_approval_role',
  friend: 'external_contributor_approval',
  call: 'external_contributor_approval',
  // Taking part on a site of somebody else needs the same approval as one of one's own (oldchurch 16.3).
  outside_site: 'site_approval_chain',
  enquiry: 'media_enquiries_route',
  work_use: 'official_use_approval',
  name_employer: 'linkedin_exception',
}

/** Who decides on something that was asked for, in order, and what says so. */
export interface PermissionRoute {
  readonly steps: readonly RoleStep[]
  readonly rule: ResolvedParameter
}

/**
 * Who decides on the use of logo and brand, on friends and contributors from outside, on calls for them,
 * on taking part on sites of others, and on what the press is told, as the policy has it (oldchurch 16.3,
 * 16.5b, 16.7a, 18.7, 18.8; maesteg ip.3, edu.4), on the use of social media for work (oldchurch 4.0b,
 * societas 5.3b), and on naming the school in a profile (maesteg per.5). Where it names nobody the head
 * decides; where the line manager starts a chain, the head ends it.
 */
export function permissionRoute(
  pack: Pack,
  kind: PermissionKind,
  overrides: Overrides = {},
): PermissionRoute {
  const rule = resolveParameter(pack, DECIDED_BY[kind], overrides)
  const named = rolesNamed(rule)
  if (kind === 'outside_site' && named.length === 0) {
    const { basis } = rule
    return {
      rule,
      steps: [
        { role: 'line_manager', basis },
        { role: 'head', basis },
      ],
    }
  }
  const many = named.length > 1
  if (many || named.length === 0) return { rule, steps: headLast(named, rule.basis) }
  return { rule, steps: named }
}

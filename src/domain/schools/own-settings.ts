import type { Writer } from '../../db/handles.ts'
import {
  type Overrides,
  type Pack,
  type ParameterValue,
  resolveParameter,
} from '../../policy/index.ts'
import { PERMISSIONS } from '../../vocabulary/actions.ts'
import { ROLES, type Role, roleLabel } from '../../vocabulary/roles.ts'
import { londonDate } from '../london-time.ts'
import { policyInForce } from '../policies/index.ts'
import { type Refusal, refuse } from '../refusal.ts'

/** What a school may set for itself beyond its policy. */
export const OWN_SETTINGS = ['post_approver_role', 'publisher_role'] as const
export type OwnSetting = (typeof OWN_SETTINGS)[number]

export interface OwnRoles {
  readonly schoolId: string
  readonly key: OwnSetting
  /** For the approvers in their order; for the publisher one. */
  readonly roles: readonly Role[]
}

/** The roles that can be chosen for each. */
export const OWN_ROLES = {
  post_approver_role: PERMISSIONS['post.decide'],
  publisher_role: PERMISSIONS['post.publish'],
} as const satisfies Record<OwnSetting, readonly Role[]>

/** Roles that cannot stand in a route. */
export function refuseRoles({ key, roles }: OwnRoles): Refusal | undefined {
  const open: readonly Role[] = OWN_ROLES[key]
  const [first] = roles
  if (!first) return refuse('Choose at least one role.', key)
  if (key === 'publisher_role' && roles.length > 1) return refuse('Choose one role.', key)
  const unfit = roles.find((role) => !open.includes(role))
  if (unfit) return refuse(`${roleLabel(unfit)} cannot be chosen here.`, key)
  if (new Set(roles).size < roles.length) {
    return refuse('Choose each role once: nobody takes two steps of one chain.', key)
  }
  return undefined
}

/** What the policy says in words that are no role stays, or the school would be looser by it. */
export function overrideFor(pack: Pack, { key, roles }: OwnRoles): ParameterValue {
  if (key === 'publisher_role') return roles[0] ?? ''
  const stated = [resolveParameter(pack, key).stated ?? []].flat().map(String)
  const words = stated.filter((word) => !ROLES.some((role) => role.code === word))
  return [...words, ...roles]
}

/** What a school has set so far, locked until the transaction ends. */
export async function lockedOverrides(
  db: Writer,
  schoolId: string,
  now: Date,
): Promise<{ readonly overrides: Overrides; readonly pack: Pack }> {
  await db
    .selectFrom('schools')
    .select('school_id')
    .where('school_id', '=', schoolId)
    .forUpdate()
    .execute()
  return policyInForce(db, schoolId, londonDate(now))
}

export async function keepOverrides(
  db: Writer,
  schoolId: string,
  overrides: Overrides,
): Promise<void> {
  await db
    .updateTable('schools')
    .set({ overrides: JSON.stringify(overrides) })
    .where('school_id', '=', schoolId)
    .execute()
}

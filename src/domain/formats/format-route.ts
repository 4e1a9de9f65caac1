import { type Overrides, type Pack, resolveParameter } from '../../policy/index.ts'
import { ROLES, type Role } from '../../vocabulary/roles.ts'
import { type Actor, rolesAt } from '../people/index.ts'

/** Who provides a policy in another language or format. */
export interface FormatRoute {
  readonly roles: readonly Role[]
  /** What the policy names and no role of Gatepost is. */
  readonly others: readonly string[]
  readonly clauses: readonly string[]
}

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role.code === value)
}

/**
 * To whom a wish for another language or format goes (`alternative_format_route`, oldchurch doc.6). A
 * policy that names nobody sends it to the head.
 */
export function formatRoute(pack: Pack, overrides: Overrides = {}): FormatRoute {
  const { value, clauses } = resolveParameter(pack, 'alternative_format_route', overrides)
  const named = [value ?? []].flat().map(String)
  const roles = named.filter(isRole)
  return {
    roles: roles.length > 0 ? roles : ['head'],
    others: named.filter((one) => !isRole(one)).map((one) => one.replaceAll('_', ' ')),
    clauses,
  }
}

/** Whether this person meets a wish that went to these roles; the head does in anybody's stead. */
export function meets(actor: Actor, schoolId: string, routedTo: readonly Role[]): boolean {
  const held = rolesAt(actor, schoolId)
  return held.includes('head') || routedTo.some((role) => held.includes(role))
}

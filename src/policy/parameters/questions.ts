import type { Role } from '../../vocabulary/roles.ts'
import { ROLES, roleLabel } from '../../vocabulary/roles.ts'
import type { Pack, Terms } from '../types.ts'

function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role.code === value)
}

/** A role in the policy's own word, lower case as it stands in a sentence. */
export function roleWord(role: Role, terms: Terms): string {
  if (role === 'head') return terms.head
  if (role === 'dsl') return terms.safeguardingLead
  return roleLabel(role).toLowerCase()
}

/** Whom to ask about what a policy leaves open, from the policy itself where it says. */
export function whoToAsk(pack: Pack): string {
  const value = pack.parameters.policy_questions_route?.value
  const roles = (Array.isArray(value) ? value : [value]).filter(isRole)
  if (roles.length === 0) return 'Ask the person who owns the policy.'
  return `Ask the ${roles.map((role) => roleWord(role, pack.terms)).join(' or the ')}.`
}

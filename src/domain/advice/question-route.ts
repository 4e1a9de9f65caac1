import { type Overrides, type Pack, resolveParameter } from '../../policy/index.ts'
import { ROLES, type Role } from '../../vocabulary/roles.ts'

/** To whom a policy sends questions about itself. */
export interface QuestionRoute {
  /** Any one person in any of these. */
  readonly roles: readonly Role[]
  /** What the policy names and no role of Gatepost is: "assistant head". */
  readonly others: readonly string[]
  readonly clauses: readonly string[]
  /** The document names different people in different places. */
  readonly twice: boolean
}

function isRole(value: string): value is Role {
  return ROLES.some((role) => role.code === value)
}

/**
 * To whom questions about the policy go (`policy_questions_route`). A document that names two people
 * in two places has one queue for both, so that no question is lost between them; one that names
 * nobody sends them to the head.
 */
export function questionRoute(pack: Pack, overrides: Overrides = {}): QuestionRoute {
  const { value, clauses, status } = resolveParameter(pack, 'policy_questions_route', overrides)
  const named = [value ?? []].flat().map(String)
  const roles = named.filter(isRole)
  return {
    roles: roles.length > 0 ? roles : ['head'],
    others: named.filter((one) => !isRole(one)).map((one) => one.replaceAll('_', ' ')),
    clauses,
    twice: status === 'ambiguous',
  }
}

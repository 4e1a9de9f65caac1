import { ROLES, type Role } from '../vocabulary/roles.ts'
import { PERMISSION_GIVERS } from './parameters/official-posts.ts'
import { roleWord } from './parameters/questions.ts'
import { type ResolvedParameter, resolveParameter } from './parameters/resolve.ts'
import type { Basis, Overrides, Pack, PostKind } from './types.ts'

/** One approval: any one person in any of these roles, never the author. */
export interface RouteStep {
  readonly anyOf: readonly Role[]
  readonly basis: Basis
}

/** The way of a post from submission to publication, as a policy has it. */
export interface ApprovalRoute {
  readonly kind: 'usual' | 'short'
  /** In order. Nobody may take a step for their own post. */
  readonly steps: readonly RouteStep[]
  /** Who publishes; `any_publisher` where the policy does not name one role. */
  readonly publisher: Role | 'any_publisher'
  readonly publisherBasis: Basis
  /** The route in one or two sentences, with where it comes from. */
  readonly says: string
}

function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role.code === value)
}

function rolesIn(parameter: ResolvedParameter): readonly Role[] {
  return [parameter.value].flat().filter(isRole)
}

function clauseOf(basis: Basis, nth: number): Basis {
  if (basis.kind !== 'clause') return basis
  const clauses = [basis.clause, ...(basis.also ?? [])]
  return { kind: 'clause', clause: clauses[nth] ?? basis.clause }
}

function usualSteps(pack: Pack, approver: ResolvedParameter): readonly RouteStep[] {
  const roles = rolesIn(approver)
  if (roles.length === 0) {
    const { basis } = resolveParameter(pack, 'official_use_approval')
    return [{ anyOf: PERMISSION_GIVERS, basis }]
  }
  return roles.map((role, nth) => ({ anyOf: [role], basis: clauseOf(approver.basis, nth) }))
}

function inWords(steps: readonly RouteStep[], pack: Pack): string {
  const one = (step: RouteStep) =>
    `the ${step.anyOf.map((role) => roleWord(role, pack.terms)).join(' or the ')}`
  return steps.map(one).join(', then ')
}

function publisherOf(
  pack: Pack,
  overrides: Overrides,
): Pick<ApprovalRoute, 'publisher' | 'publisherBasis'> {
  const resolved = resolveParameter(pack, 'publisher_role', overrides)
  return { publisher: rolesIn(resolved)[0] ?? 'any_publisher', publisherBasis: resolved.basis }
}

function shortRoute(pack: Pack, overrides: Overrides): ApprovalRoute | undefined {
  const resolved = resolveParameter(pack, 'reminders_route', overrides)
  const [role] = rolesIn(resolved)
  if (!role) return undefined
  const steps = [{ anyOf: [role], basis: resolved.basis }]
  return {
    kind: 'short',
    steps,
    publisher: role,
    publisherBasis: resolved.basis,
    says: `A reminder goes straight to ${inWords(steps, pack)}. ${resolved.saysSo}`,
  }
}

/**
 * Who approves and who publishes a post under a policy.
 *
 * A reminder goes the short way only where the policy has one; whether a post may be a reminder at
 * all is for `judge` (no learner in it). Where the policy is silent one approver who did not write
 * the post looks at it. Nobody approves their own post, on either way.
 */
export function approvalRoute(
  pack: Pack,
  postKind: PostKind,
  overrides: Overrides = {},
): ApprovalRoute {
  const short = postKind === 'reminder' ? shortRoute(pack, overrides) : undefined
  if (short) return short
  const approver = resolveParameter(pack, 'post_approver_role', overrides)
  const steps = usualSteps(pack, approver)
  return {
    kind: 'usual',
    steps,
    ...publisherOf(pack, overrides),
    says: `A post is approved by ${inWords(steps, pack)}. ${approver.saysSo}`,
  }
}

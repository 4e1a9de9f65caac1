import type { Role } from '../../vocabulary/roles.ts'
import { roleWord } from '../parameters/questions.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Basis, Overrides, Pack } from '../types.ts'
import { headLast, type RoleStep, rolesNamed } from './approval-steps.ts'

/** The parts of a request for a channel that somebody can be asked to approve. */
export const REQUEST_PARTS = [
  { code: 'aims', says: 'its aims' },
  { code: 'content', says: 'the proposed content' },
  { code: 'brand', says: 'the use of the school’s name, logo and brand' },
  { code: 'safety', says: 'whether it is right for vulnerable children' },
  { code: 'whole', says: 'all of it, and so that the channel is opened' },
] as const
export type RequestPart = (typeof REQUEST_PARTS)[number]['code']

/** One approval of a new channel. */
export interface ChainStep extends RoleStep {
  /** Exactly what this person approves. */
  readonly approves: readonly RequestPart[]
}

/** Who approves a new channel, in order, and where that comes from. */
export interface ApprovalChain {
  readonly steps: readonly ChainStep[]
  /** The chain in a sentence or two. */
  readonly says: string
}

/**
 * What each role is asked (oldchurch A1.app.1 to A1.app.3): a line manager aims and content, communications
 * the use of the brand as well, the head the whole.
 */
const APPROVES: Readonly<Partial<Record<Role, readonly RequestPart[]>>> = {
  line_manager: ['aims', 'content'],
  media_officer: ['aims', 'content', 'brand'],
  dsl: ['safety'],
  head: ['whole'],
}

const FLOOR: Basis = { kind: 'floor', parameter: 'site_approval_chain' }

/** Where a policy names nobody, two people look at a new channel: the applicant's manager, then the head. */
const FLOOR_STEPS: readonly RoleStep[] = [
  { role: 'line_manager', basis: FLOOR },
  { role: 'head', basis: FLOOR },
]

/**
 * Who approves a new channel under a policy, in order, the head last (`site_approval_chain`). Where a
 * document names different people in different places, the longest chain runs; where it is silent, the
 * floor.
 *
 * @param vulnerable the applicant says, or cannot rule out, that it is for vulnerable children: the
 * safeguarding lead looks at it before the head does (oldchurch 15.7a)
 */
export function approvalChain(
  pack: Pack,
  overrides: Overrides,
  { vulnerable }: { readonly vulnerable: boolean },
): ApprovalChain {
  const resolved = resolveParameter(pack, 'site_approval_chain', overrides)
  const named = rolesNamed(resolved)
  const ordered = headLast(named.length > 0 ? named : FLOOR_STEPS, FLOOR)
  const withLead = vulnerable ? beforeHead(ordered, { role: 'dsl', basis: FLOOR }) : ordered
  const steps = withLead.map((step) => ({ ...step, approves: APPROVES[step.role] ?? ['aims'] }))
  const words = steps.map(({ role }) => `the ${roleWord(role, pack.terms)}`).join(', then ')
  return { steps, says: `A new channel is approved by ${words}. ${resolved.saysSo}` }
}

function beforeHead(steps: readonly RoleStep[], lead: RoleStep): RoleStep[] {
  const others = steps.filter(({ role }) => role !== lead.role)
  return [...others.slice(0, -1), lead, ...others.slice(-1)]
}

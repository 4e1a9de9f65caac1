import type { Role } from '../vocabulary/roles.ts'
import { ROLES } from '../vocabulary/roles.ts'
import { roleWord } from './parameters/questions.ts'
import { resolveParameter } from './parameters/resolve.ts'
import type { Basis, Pack } from './types.ts'

/** The bodies that policies name, and the roles of those who can say what a body has decided. */
const BODIES: Readonly<Record<string, { readonly says: string; readonly roles: readonly Role[] }>> =
  {
    governing_board: { says: 'the governing board', roles: ['governor'] },
    trust_board: { says: 'the trust board', roles: ['governor', 'trust_officer'] },
    board_of_directors: { says: 'the board of directors', roles: ['governor', 'trust_officer'] },
  }

/** Who approves a policy. */
export interface Approvers {
  /** The body in words, as it stands in a sentence. */
  readonly says: string
  /** Who may put its decision on record: any one of these, never a writer of the draft. */
  readonly roles: readonly Role[]
  readonly basis: Basis
}

/**
 * Who approves a policy, as the policy itself has it (approval_body). Where it names nobody, governors
 * or the head do; nobody approves what they wrote, whatever it says.
 */
export function approvers(pack: Pack): Approvers {
  const { value, basis } = resolveParameter(pack, 'approval_body')
  const body = typeof value === 'string' ? BODIES[value] : undefined
  if (body) return { ...body, basis }
  const role = ROLES.find((one) => one.code === value)?.code
  if (role) return { says: `the ${roleWord(role, pack.terms)}`, roles: [role], basis }
  return {
    says: `the governors or the ${pack.terms.head}`,
    roles: ['governor', 'head'],
    basis: { kind: 'silent', parameter: 'approval_body' },
  }
}

import { ROLES, type Role } from '../../vocabulary/roles.ts'
import type { ResolvedParameter } from '../parameters/resolve.ts'
import type { Basis } from '../types.ts'

/** What the forms of policies call roles that Gatepost has under another name. */
const OTHER_WORDS: Readonly<Record<string, Role>> = {
  communications_manager: 'media_officer',
  manager: 'line_manager',
  headteacher: 'head',
  principal: 'head',
  head_written: 'head',
  written_by_head_or_manager: 'line_manager',
  slt_line_manager_permission: 'line_manager',
}

/** One person's part of an approval: whoever holds this role, by this rule. */
export interface RoleStep {
  readonly role: Role
  readonly basis: Basis
}

function roleOf(value: string): Role | undefined {
  return OTHER_WORDS[value] ?? ROLES.find((role) => role.code === value)?.code
}

/** The clause that speaks of the nth step, where the parameter cites them in the same order. */
function basisOf(parameter: ResolvedParameter, nth: number): Basis {
  const { basis } = parameter
  if (basis.kind !== 'clause') return basis
  return { kind: 'clause', clause: [basis.clause, ...(basis.also ?? [])][nth] ?? basis.clause }
}

/**
 * The roles that a parameter names, in its order, each once, with the clause that asks for each; where
 * the document can be read in more than one way its value is the longest reading already.
 */
export function rolesNamed(parameter: ResolvedParameter): RoleStep[] {
  const named = [parameter.value ?? []].flat().map(String)
  const steps = named.flatMap((word, nth) => {
    const role = roleOf(word)
    return role ? [{ role, basis: basisOf(parameter, nth) }] : []
  })
  return steps.filter((step, nth) => steps.findIndex(({ role }) => role === step.role) === nth)
}

/** The head decides last, whatever order a document lists people in (oldchurch A1.app.0). */
export function headLast(steps: readonly RoleStep[], otherwise: Basis): RoleStep[] {
  const head = steps.find(({ role }) => role === 'head') ?? { role: 'head', basis: otherwise }
  return [...steps.filter(({ role }) => role !== 'head'), head]
}

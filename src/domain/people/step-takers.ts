import type { Role } from '../../vocabulary/roles.ts'
import type { RoleAtSchool } from './queries/role-holders.ts'

/** Somebody who may take a step of an approval today. */
export interface StepTaker {
  readonly personId: string
  readonly name: string
  /** As the named deputy of somebody away. */
  readonly asCover: boolean
}

/** Who may take a step, and why it is theirs. */
export interface StepTakers {
  readonly people: readonly StepTaker[]
  /**
   * - `role`: they hold the role that the step asks for
   * - `stands_in`: nobody but the applicant holds it, so the head or a governor takes it
   * - `twice`: they took an earlier step as well, as nobody else is left
   */
  readonly standing: 'role' | 'stands_in' | 'twice'
}

/** A step that is to be taken. */
export interface TakingStep {
  readonly role: Role
  readonly askedBy: string
  /** The applicant’s own line manager. */
  readonly managerId: string | null
  /** Who took the earlier steps. */
  readonly decided: readonly string[]
}

/** Who takes a step that nobody else can. */
const STAND_INS: readonly Role[] = ['head', 'governor']

/**
 * Who may take a step of an approval: never the applicant, and nobody who took an earlier step unless
 * there is no one else. Where only the applicant holds the role, or nobody does, the head takes the
 * step, and for the head a governor.
 * @param roles who holds each role at the school today
 * @returns nobody where the school has nobody left; then a deputy has to be named
 */
export function stepTakers(roles: readonly RoleAtSchool[], step: TakingStep): StepTakers {
  const others = (role: Role) =>
    holding(roles, role, step).filter(({ personId }) => personId !== step.askedBy)
  const direct = others(step.role)
  if (direct.length > 0) return fresh(direct, step, 'role')
  const stood = STAND_INS.map(others).find((people) => people.length > 0) ?? []
  return fresh(stood, step, 'stands_in')
}

function fresh(
  people: readonly StepTaker[],
  { decided }: TakingStep,
  standing: 'role' | 'stands_in',
): StepTakers {
  const unasked = people.filter(({ personId }) => !decided.includes(personId))
  if (unasked.length > 0 || people.length === 0) return { people: unasked, standing }
  return { people, standing: 'twice' }
}

/** Those who hold a role today or stand in for it; the line manager is the applicant’s own. */
function holding(
  roles: readonly RoleAtSchool[],
  role: Role,
  { managerId }: TakingStep,
): StepTaker[] {
  const at = roles.find((one) => one.role === role)
  const own = role === 'line_manager'
  const holders = (at?.holders ?? []).filter(({ personId }) => !own || personId === managerId)
  const deputies = (at?.deputies ?? []).filter(
    ({ runs, forPersonId }) => runs && (!own || (managerId !== null && forPersonId === managerId)),
  )
  const people = [
    ...holders.map(({ personId, name }) => ({ personId, name, asCover: false })),
    ...deputies.map(({ personId, name }) => ({ personId, name, asCover: true })),
  ]
  return people.filter(
    (one, nth) => people.findIndex(({ personId }) => personId === one.personId) === nth,
  )
}

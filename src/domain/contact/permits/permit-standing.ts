import type { Reader } from '../../../db/handles.ts'
import { permitRules } from '../../../policy/index.ts'
import type { Role } from '../../../vocabulary/roles.ts'
import { type Actor, may, roleHolders, type StepTaker, stepTakers } from '../../people/index.ts'
import { packOf } from '../../policies/index.ts'
import type { PermitCapacity } from './permit-lifecycle.ts'
import type { StoredPermit } from './stored-permit.ts'

/** What a person is to leave for contact today. */
export interface PermitStanding {
  readonly capacities: readonly PermitCapacity[]
  /** Who may decide on it: any one of them. */
  readonly deciders: readonly StepTaker[]
}

/** @param today calendar date in Europe/London */
export async function standingToPermit(
  db: Reader,
  actor: Actor,
  permit: StoredPermit,
  today: string,
): Promise<PermitStanding> {
  const holder = await holderOf(db, permit.askedBy, today)
  const own = permit.askedBy === actor.personId
  const manages = holder.managerId === actor.personId
  const oversees = may(actor, 'contact.oversee', permit.schoolId)
  const deciders = await decidersOf(db, permit, { managerId: holder.managerId, today })
  const is: Readonly<Record<PermitCapacity, boolean>> = {
    holder: own,
    decider: deciders.some(({ personId }) => personId === actor.personId),
    lead: !own && may(actor, 'contact.withhold', permit.schoolId),
    overseer: !own && (manages || oversees),
    stand_in: !own && holder.left && (manages || oversees),
    calendar: false,
  }
  const capacities = (Object.keys(is) as PermitCapacity[]).filter((capacity) => is[capacity])
  return { capacities, deciders }
}

async function holderOf(db: Reader, personId: string, today: string) {
  const person = await db
    .selectFrom('people')
    .select(['line_manager_id', 'left_on'])
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return {
    managerId: person.line_manager_id,
    left: person.left_on !== null && person.left_on <= today,
  }
}

/** Everybody who may decide on it today, by the policy that it was asked under; never whoever asked. */
async function decidersOf(
  db: Reader,
  permit: StoredPermit,
  { managerId, today }: { readonly managerId: string | null; readonly today: string },
): Promise<readonly StepTaker[]> {
  const pack = await packOf(db, permit.policyVersionId)
  return whoDecides(db, {
    roles: permitRules(pack).deciders,
    schoolId: permit.schoolId,
    askedBy: permit.askedBy,
    managerId,
    today,
  })
}

/**
 * Those in any of these roles but whoever asks; where nobody else is in them, who stands in (see
 * `stepTakers`).
 */
export async function whoDecides(
  db: Reader,
  asked: {
    readonly roles: readonly Role[]
    readonly schoolId: string
    readonly askedBy: string
    readonly managerId: string | null
    readonly today: string
  },
): Promise<readonly StepTaker[]> {
  const { roles, schoolId, askedBy, managerId, today } = asked
  const holders = await roleHolders(db, schoolId, today)
  const taken = roles.map((role) => stepTakers(holders, { role, askedBy, managerId, decided: [] }))
  const direct = taken.filter(({ standing }) => standing === 'role')
  const people = (direct.length > 0 ? direct : taken).flatMap((one) => one.people)
  return people.filter(
    (one, nth) => people.findIndex(({ personId }) => personId === one.personId) === nth,
  )
}

import type { Reader } from '../../db/handles.ts'
import {
  type RoleAtSchool,
  roleHolders,
  type StepTaker,
  type StepTakers,
  stepTakers,
} from '../people/index.ts'
import { registerOf } from './kinds.ts'
import type { StoredPermission } from './stored-permission.ts'

/** What has to be known beside an entry to say who may decide on it. */
export interface Deciding {
  readonly roles: readonly RoleAtSchool[]
  readonly managerId: string | null
  /** Who decided at its earlier steps. */
  readonly decided: readonly string[]
  /** The named vetter, while they work here. */
  readonly vetter: StepTaker | undefined
}

/** Who may take the step at which an entry stands; nobody once it is decided. */
export function decidersOf(permission: StoredPermission, deciding: Deciding): StepTakers {
  const { state, steps, step, kind, askedBy } = permission
  const next = state === 'asked' ? steps[step] : undefined
  if (!next) return { people: [], standing: 'role' }
  if (next.role === null && deciding.vetter) {
    return { people: [deciding.vetter], standing: 'role' }
  }
  const { roles, managerId, decided } = deciding
  return stepTakers(roles, {
    // A vetter who left leaves the vetting to the head.
    role: next.role ?? 'head',
    askedBy: registerOf(kind).ownToo ? '' : askedBy,
    managerId,
    decided,
  })
}

/** Who may take the next step of one entry today. */
export async function decidersNow(
  db: Reader,
  permission: StoredPermission,
  today: string,
): Promise<StepTakers> {
  const { schoolId, askedBy, permissionId, round, vetterId } = permission
  const people = await db
    .selectFrom('people')
    .select(['person_id', 'name', 'left_on', 'line_manager_id'])
    .where('person_id', 'in', [askedBy, ...(vetterId === null ? [] : [vetterId])])
    .execute()
  const decided = await db
    .selectFrom('permission_decisions')
    .select('decided_by')
    .where('permission_id', '=', permissionId)
    .where('round', '=', round)
    .execute()
  const asker = people.find((one) => one.person_id === askedBy)
  const vetter = people.find((one) => one.person_id === vetterId && one.left_on === null)
  return decidersOf(permission, {
    roles: await roleHolders(db, schoolId, today),
    managerId: asker?.line_manager_id ?? null,
    decided: decided.map((row) => row.decided_by),
    vetter: vetter && { personId: vetter.person_id, name: vetter.name, asCover: false },
  })
}

import type { Reader } from '../../db/handles.ts'
import { type Actor, may, type StepTakers } from '../people/index.ts'
import { registerOf } from './kinds.ts'
import {
  openPermissionActions,
  type PermissionAction,
  type PermissionCapacity,
} from './lifecycle.ts'
import type { StoredPermission } from './stored-permission.ts'
import { decidersNow } from './takers.ts'

/** What a person is to an entry today. */
export interface PermissionStanding {
  readonly capacities: readonly PermissionCapacity[]
  readonly deciders: StepTakers
  /** What they may do with it now, of what its kind has. */
  readonly open: readonly PermissionAction[]
}

/** @param today calendar date in Europe/London */
export async function standingToPermission(
  db: Reader,
  actor: Actor,
  permission: StoredPermission,
  today: string,
): Promise<PermissionStanding> {
  const deciders = await decidersNow(db, permission, today)
  const capacities: PermissionCapacity[] = []
  if (permission.askedBy === actor.personId) capacities.push('asker')
  if (deciders.people.some(({ personId }) => personId === actor.personId)) {
    capacities.push('decider')
  }
  const keeps = may(actor, 'permission.keep', permission.schoolId)
  if (keeps || permission.vetterId === actor.personId) capacities.push('keeper')
  const has = registerOf(permission.kind).actions
  const open = openPermissionActions(permission.state, capacities).filter((one) =>
    has.includes(one),
  )
  return { capacities, deciders, open }
}

/** Whether somebody may read an entry, before what they are to it in person is looked at. */
export function readsRegister(actor: Actor, { kind, schoolId }: StoredPermission): boolean {
  if (may(actor, 'channel.see_requests', schoolId)) return true
  return registerOf(kind).openToStaff && may(actor, 'channel.ask', schoolId)
}

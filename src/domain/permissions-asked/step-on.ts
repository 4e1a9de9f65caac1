import type { Writer } from '../../db/handles.ts'
import type { PermissionState } from '../../vocabulary/asked-permissions.ts'
import { londonDate } from '../london-time.ts'
import type { Actor, StepTakers } from '../people/index.ts'
import type { Refusal } from '../refusal.ts'
import { registerOf } from './kinds.ts'
import { decidePermissionStep, type PermissionAction } from './lifecycle.ts'
import { NO_SUCH_ENTRY, refusePermissionStep } from './refusal.ts'
import { readsRegister, standingToPermission } from './standing.ts'
import { lockPermission, type PermissionAt, type StoredPermission } from './stored-permission.ts'

/** An entry that is locked, and the state that an allowed step leads to. */
export interface PermissionStep {
  readonly ok: true
  readonly permission: StoredPermission
  readonly to: PermissionState
  readonly deciders: StepTakers
  readonly lastStep: boolean
}

/** Lock an entry for a step of its life, for somebody who may take it. */
export async function stepOnPermission(
  db: Writer,
  actor: Actor,
  wanted: {
    readonly at: PermissionAt
    readonly action: PermissionAction
    readonly reason?: string | undefined
  },
  now: Date,
): Promise<PermissionStep | Refusal> {
  const { at, action, reason } = wanted
  const permission = await lockPermission(db, at)
  if (!permission) return NO_SUCH_ENTRY
  const { capacities, deciders } = await standingToPermission(
    db,
    actor,
    permission,
    londonDate(now),
  )
  if (capacities.length === 0 && !readsRegister(actor, permission)) return NO_SUCH_ENTRY
  if (!registerOf(permission.kind).actions.includes(action)) return refusePermissionStep('moved_on')
  const lastStep = permission.step + 1 >= permission.steps.length
  const attempt = { action, capacities, reason, lastStep }
  const decision = decidePermissionStep(permission.state, attempt)
  if (!decision.ok) return refusePermissionStep(decision.why)
  return { ok: true, permission, to: decision.to, deciders, lastStep }
}

import type { Writer } from '../../../db/handles.ts'
import type { PermitState } from '../../../vocabulary/contact.ts'
import { decideStep } from '../../lifecycle.ts'
import { londonDate } from '../../london-time.ts'
import type { Actor } from '../../people/index.ts'
import type { Refusal } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { PERMIT_LIFECYCLE, type PermitAction } from './permit-lifecycle.ts'
import { standingToPermit } from './permit-standing.ts'
import { NO_SUCH_PERMIT, refusePermitStep } from './refusals.ts'
import { lockPermit, type PermitAt, type StoredPermit } from './stored-permit.ts'

/** Leave that is locked, and the state that an allowed step leads to. */
export interface PermitStep {
  readonly ok: true
  readonly permit: StoredPermit
  readonly to: PermitState
}

/**
 * Lock leave for contact and ask its table whether this person may take this step now. For whoever has
 * nothing to do with it, it is not there.
 */
export async function stepOnPermit(
  db: Writer,
  actor: Actor,
  wanted: { readonly at: PermitAt; readonly action: PermitAction; readonly reason?: string },
  now: Date,
): Promise<PermitStep | Refusal> {
  const { at, action, reason } = wanted
  const permit = await lockPermit(db, at)
  if (!permit) return NO_SUCH_PERMIT
  const { capacities } = await standingToPermit(db, actor, permit, londonDate(now))
  if (capacities.length === 0) return NO_SUCH_PERMIT
  const decision = decideStep(PERMIT_LIFECYCLE, permit.state, { action, capacities, reason })
  if (!decision.ok) return refusePermitStep(decision.why)
  const secret = reason ? refusePasswordText(reason, 'reason') : undefined
  return secret ?? { ok: true, permit, to: decision.to }
}

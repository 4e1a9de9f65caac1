import type { Action } from '../../vocabulary/actions.ts'
import { type Refusal, refuseRole } from '../refusal.ts'
import { type Actor, rolesAt } from './actor.ts'

/**
 * The refusal for somebody who may not do this with a thing of a school. Whoever holds no role there is
 * told the same as for a thing that does not exist: an id that was guessed or passed on tells nothing.
 * @param where the school's id; null for what belongs to the trust as a whole
 */
export function refuseAt(
  actor: Actor,
  action: Action,
  where: { readonly schoolId: string | null; readonly unknown: Refusal },
): Refusal {
  const { schoolId, unknown } = where
  return schoolId === null || rolesAt(actor, schoolId).length > 0 ? refuseRole(action) : unknown
}

import type { Writer } from '../../db/handles.ts'
import type { Action } from '../../vocabulary/actions.ts'
import { type Learner, lockLearner, NO_SUCH_LEARNER } from '../learners/index.ts'
import { type Actor, may } from '../people/index.ts'
import { type Refusal, refuseRole, refuseUnknown } from '../refusal.ts'

/** The learner, locked for a change, when this person may make it at the learner's school. */
export async function learnerKeptBy(
  db: Writer,
  actor: Actor,
  learnerId: string,
  action: Action,
): Promise<{ readonly ok: true; readonly learner: Learner } | Refusal> {
  const learner = await lockLearner(db, learnerId)
  if (!learner) return refuseUnknown(NO_SUCH_LEARNER)
  if (!may(actor, action, learner.schoolId)) return refuseRole(action)
  return { ok: true, learner }
}

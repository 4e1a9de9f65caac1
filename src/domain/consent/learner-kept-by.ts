import type { Writer } from '../../db/handles.ts'
import type { Action } from '../../vocabulary/actions.ts'
import { type Learner, lockLearner, NO_SUCH_LEARNER } from '../learners/index.ts'
import { type Actor, may, refuseAt } from '../people/index.ts'
import { type Refusal, refuseUnknown } from '../refusal.ts'

/** The learner, locked for a change, when this person may make it at the learner's school. */
export async function learnerKeptBy(
  db: Writer,
  actor: Actor,
  learnerId: string,
  action: Action,
): Promise<{ readonly ok: true; readonly learner: Learner } | Refusal> {
  const learner = await lockLearner(db, learnerId)
  const unknown = refuseUnknown(NO_SUCH_LEARNER)
  if (!learner) return unknown
  const { schoolId } = learner
  if (!may(actor, action, schoolId)) return refuseAt(actor, action, { schoolId, unknown })
  return { ok: true, learner }
}

import type { Writer } from '../../db/handles.ts'
import { lockLearner } from '../learners/index.ts'
import { type Actor, may } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'

/**
 * Refuse a pupil who is not on the register of the school, or whom this person may not look up there; one who is, is
 * locked.
 * @param field where the form says whom it is about
 */
export async function refusePupil(
  db: Writer,
  actor: Actor,
  {
    learnerId,
    schoolId,
    field,
  }: { readonly learnerId: string; readonly schoolId: string; readonly field: string },
): Promise<Refusal | undefined> {
  const learner = may(actor, 'learner.search', schoolId)
    ? await lockLearner(db, learnerId)
    : undefined
  if (learner?.schoolId === schoolId) return undefined
  return refuse('They are not on the register here. Find them again, or write their name.', field)
}

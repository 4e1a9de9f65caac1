import type { Reader } from '../../db/handles.ts'
import type { TrainedAct } from '../../policy/index.ts'
import { londonDate } from '../london-time.ts'
import type { Actor } from '../people/index.ts'
import { policyInForce } from '../policies/index.ts'
import { trainingFor, untrainedWords } from '../training/index.ts'
import type { Refusal } from './refusal.ts'

/** The refusal for somebody who lacks the training that the policy in force wants for this act. */
export async function refuseUntrained(
  db: Reader,
  actor: Actor,
  to: { readonly schoolId: string; readonly act: TrainedAct },
  now: Date,
): Promise<Refusal | undefined> {
  const today = londonDate(now)
  const policy = await policyInForce(db, to.schoolId, today)
  const found = await trainingFor(db, { ...to, personId: actor.personId, policy }, today)
  const message = untrainedWords(found)
  return message === undefined ? undefined : { ok: false, kind: 'stopped', message }
}

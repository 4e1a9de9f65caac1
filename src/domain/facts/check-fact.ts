import type { Writer } from '../../db/handles.ts'
import { type Actor, may } from '../people/index.ts'
import { type Refusal, refuseRole, refuseUnknown } from '../refusal.ts'
import type { CheckFact } from './forms.ts'
import { keepFact } from './keep-fact.ts'
import { knownFacts } from './known-facts.ts'

/** Record that somebody looked at a fact today and found that it still holds as it stands. */
export async function checkFact(
  db: Writer,
  actor: Actor,
  command: CheckFact,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { key, schoolId } = command
  if (!may(actor, 'policy.write', schoolId)) return refuseRole('policy.write')
  const fact = (await knownFacts(db)).find((one) => one.key === key)
  if (!fact) return refuseUnknown('There is no such fact. Look at the list again.')
  await keepFact(db, actor, { fact, action: 'fact.checked', schoolId }, now)
  return { ok: true }
}

import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Actor, may } from '../people/index.ts'
import { type Refusal, refuseRole, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import type { WriteFact } from './forms.ts'
import { keepFact } from './keep-fact.ts'
import { knownFacts } from './known-facts.ts'

/**
 * Change a fact or add one: from now on this is what the trust knows, and whoever wrote it has checked
 * it today. What came with Gatepost stays underneath.
 * @returns the fact's key, a new one where the form gave none
 */
export async function writeFact(
  db: Writer,
  actor: Actor,
  command: WriteFact,
  now: Date,
): Promise<{ readonly ok: true; readonly key: string } | Refusal> {
  const { schoolId, ...fact } = command
  if (!may(actor, 'policy.write', schoolId)) return refuseRole('policy.write')
  const secret =
    refusePasswordText(fact.value, 'value') ?? refusePasswordText(fact.source, 'source')
  if (secret) return secret
  const facts = await knownFacts(db)
  const known = facts.find((one) => one.key === fact.key)
  if (fact.key !== '' && !known) {
    return refuseUnknown('There is no such fact. Look at the list again.')
  }
  const key = known?.key ?? randomUUID()
  const action = known ? 'fact.changed' : 'fact.added'
  await keepFact(db, actor, { fact: { ...fact, key }, action, schoolId }, now)
  return { ok: true, key }
}

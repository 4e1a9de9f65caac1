import type { Writer } from '../../db/handles.ts'
import type { ConcernState } from '../../vocabulary/concerns.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type ConcernAction, decideConcernStep } from './lifecycle.ts'
import type { Concern } from './record.ts'

interface Step {
  readonly action: ConcernAction
  readonly reason?: string
  readonly set?: { readonly event_id?: string | null; readonly case_id?: string | null }
}

const SAYS: Readonly<Record<ConcernState, string>> = {
  new: 'Somebody added to it just now. Read it first.',
  seen: 'It is open and linked to nothing. Look at it again: somebody else changed it.',
  linked: 'It is linked. Look at it again: somebody else changed it.',
  closed: 'It is closed. Open it again first.',
}

/** Take one step in the life of a concern whose row is locked; the caller writes the entry in the trail. */
export async function takeStep(
  db: Writer,
  { concernId, state }: Concern,
  { action, reason, set = {} }: Step,
): Promise<{ readonly ok: true } | Refusal> {
  const decision = decideConcernStep(state, { action, reason, capacities: ['knower'] })
  if (!decision.ok) return refuse(SAYS[state])
  await db
    .updateTable('concerns')
    .set({ state: decision.to, ...set })
    .where('concern_id', '=', concernId)
    .execute()
  return { ok: true }
}

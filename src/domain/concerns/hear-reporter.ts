import type { Writer } from '../../db/handles.ts'
import type { ConcernState } from '../../vocabulary/concerns.ts'
import { decideConcernStep } from './lifecycle.ts'

/** The reporter sent more: the concern waits again for whoever looks after it, closed or not. Its row is locked. */
export async function hearReporter(
  db: Writer,
  { concernId, state }: { readonly concernId: string; readonly state: ConcernState },
  now: Date,
): Promise<void> {
  const step = decideConcernStep(state, { action: 'hear', capacities: ['reporter'] })
  if (!step.ok) throw new Error(`A reporter cannot add to a concern that is ${state}.`)
  await db
    .updateTable('concerns')
    .set({ state: step.to, waits_since: now })
    .where('concern_id', '=', concernId)
    .execute()
}

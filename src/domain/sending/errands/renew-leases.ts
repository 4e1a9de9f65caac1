import type { Writer } from '../../../db/handles.ts'
import { LEASE_MS } from './waits.ts'

/** Say that whoever took these errands up is alive and at work on them. */
export async function renewLeases(
  db: Writer,
  held: readonly { readonly errandId: string; readonly attempt: number }[],
  now: Date,
): Promise<void> {
  for (const { errandId, attempt } of held) {
    await db
      .updateTable('network_errands')
      .set({ lease_until: new Date(now.getTime() + LEASE_MS) })
      .where('errand_id', '=', errandId)
      .where('attempt', '=', attempt)
      .where('state', '=', 'under_way')
      .execute()
  }
}

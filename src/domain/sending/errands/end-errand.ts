import type { Writer } from '../../../db/handles.ts'

/** End an errand for good. */
export async function endErrand(
  db: Writer,
  errandId: string,
  state: 'done' | 'failed' | 'dropped',
  now: Date,
): Promise<void> {
  await db
    .updateTable('network_errands')
    .set({ state, lease_until: null, ended_at: now })
    .where('errand_id', '=', errandId)
    .execute()
}

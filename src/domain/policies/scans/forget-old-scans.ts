import type { Writer } from '../../../db/handles.ts'

/** A scan of which nobody makes clauses is forgotten after so many days. */
const KEPT_DAYS = 30

/** Drop the scans of this trust that have waited too long, with what was read of them. */
export async function forgetOldScans(db: Writer, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000)
  await db.deleteFrom('policy_scans').where('added_at', '<', before).execute()
}

import type { Writer } from '../../db/handles.ts'
import { appendEntry } from '../trail/index.ts'

/** How long what somebody asked for, and how to reach them, is kept after it was given. */
export const KEPT_MONTHS = 6

/** Forget the wishes that were met six months ago or earlier. @returns how many */
export async function forgetOldRequests(db: Writer, trustId: string, now: Date): Promise<number> {
  const until = new Date(now)
  until.setUTCMonth(until.getUTCMonth() - KEPT_MONTHS)
  const gone = await db
    .deleteFrom('policy_format_requests')
    .where('done_at', '<=', until)
    .returning('request_id')
    .execute()
  if (gone.length === 0) return 0
  await appendEntry(db, {
    trustId,
    at: now,
    actor: 'system:forget-format-requests',
    action: 'policy_format.forgotten',
    schoolId: null,
    subject: `trust:${trustId}`,
    facts: { requests: gone.map((row) => row.request_id).sort() },
  })
  return gone.length
}

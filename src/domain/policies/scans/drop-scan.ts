import type { Writer } from '../../../db/handles.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { type Refusal, refuseRole, refuseUnknown } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import { GONE } from './begin-reading.ts'

/** Do without a scan: the file and what was read of it go. */
export async function dropScan(
  db: Writer,
  actor: Actor,
  scanId: string,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const scan = await db
    .selectFrom('policy_scans')
    .select(['school_id', 'file_sha256'])
    .where('scan_id', '=', scanId)
    .forUpdate()
    .executeTakeFirst()
  if (!scan) return refuseUnknown(GONE)
  if (!may(actor, 'policy.write', scan.school_id)) return refuseRole('policy.write')
  await db.deleteFrom('policy_scans').where('scan_id', '=', scanId).execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'policy_scan.dropped',
    schoolId: scan.school_id,
    subject: `policy_scan:${scanId}`,
    facts: { file: scan.file_sha256 },
  })
  return { ok: true }
}

import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { appendEntry } from '../../trail/index.ts'
import type { ReceivedScan } from './receive-scan.ts'

/** Make a scan the school's. The same file again is no second one. */
export async function keepScan(
  db: Writer,
  actor: Actor,
  of: { readonly schoolId: string; readonly scan: ReceivedScan; readonly people: number },
  now: Date,
): Promise<void> {
  const { schoolId, scan, people } = of
  const scanId = randomUUID()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('paper_scans')
    .values({
      trust_id: actor.trustId,
      scan_id: scanId,
      school_id: schoolId,
      sha256: scan.sha256,
      format: scan.format,
      bytes: scan.bytes,
      added_by: actor.personId,
      added_at: now,
    })
    .onConflict((conflict) => conflict.columns(['trust_id', 'school_id', 'sha256']).doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'paper_scan.added',
    schoolId,
    subject: `paper_scan:${scanId}`,
    facts: { sha256: scan.sha256, people },
  })
}

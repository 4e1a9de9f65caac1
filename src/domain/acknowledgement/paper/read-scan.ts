import type { Writer } from '../../../db/handles.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { type Refusal, refuseRole, refuseUnknown } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'

/** Where the file of a scan lies and what it is. */
export interface ScanFile {
  readonly sha256: string
  readonly format: 'pdf' | 'jpeg'
}

/** Hand a scan to somebody who keeps the people of its school. Each time stands on the trail. */
export async function readScan(
  db: Writer,
  actor: Actor,
  wanted: { readonly schoolId: string; readonly scanId: string },
  now: Date,
): Promise<({ readonly ok: true } & ScanFile) | Refusal> {
  const { schoolId, scanId } = wanted
  if (!may(actor, 'people.keep', schoolId)) return refuseRole('people.keep')
  const scan = await db
    .selectFrom('paper_scans')
    .select(['sha256', 'format'])
    .where('scan_id', '=', scanId)
    .where('school_id', '=', schoolId)
    .executeTakeFirst()
  if (!scan) return refuseUnknown('There is no such scan here.')
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'paper_scan.read',
    schoolId,
    subject: `paper_scan:${scanId}`,
  })
  return { ok: true, ...scan }
}

import type { Writer } from '../../../db/handles.ts'
import type { Actor, SchoolName } from '../../people/index.ts'
import { type Refusal, refuseUnknown } from '../../refusal.ts'
import { importDocument, type ReadyDocument } from '../documents/index.ts'
import { GONE } from './begin-reading.ts'

export interface ImportScan {
  readonly scanId: string
  readonly school: SchoolName
  /** What its pages say, as clauses. */
  readonly document: ReadyDocument
}

/** Begin a draft from a scan whose pages were all read; the scan itself goes on as the draft's document. */
export async function importScan(
  db: Writer,
  actor: Actor,
  { scanId, school, document }: ImportScan,
  now: Date,
): Promise<{ readonly ok: true; readonly draftId: string } | Refusal> {
  const scan = await db
    .selectFrom('policy_scans')
    .select(['file_name', 'why', 'bytes'])
    .where('scan_id', '=', scanId)
    .where('school_id', '=', school.schoolId)
    .forUpdate()
    .executeTakeFirst()
  if (!scan) return refuseUnknown(GONE)
  const { file_name: fileName, why, bytes } = scan
  const command = { school, fileName, why, bytes, document, scanned: true }
  const imported = await importDocument(db, actor, command, now)
  if (imported.ok) await db.deleteFrom('policy_scans').where('scan_id', '=', scanId).execute()
  return imported
}

import type { Writer } from '../../../db/handles.ts'
import { type Actor, may } from '../../people/index.ts'
import { type Refusal, refuseRole, refuseUnknown } from '../../refusal.ts'

export const GONE =
  'This scan is not there any more: clauses were made of it, or somebody did without it.'

/** Have the writing of a scan read, in its turn. Asking twice is asking once. */
export async function beginReading(
  db: Writer,
  actor: Actor,
  scanId: string,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const scan = await db
    .selectFrom('policy_scans')
    .select(['school_id', 'reading_since'])
    .where('scan_id', '=', scanId)
    .forUpdate()
    .executeTakeFirst()
  if (!scan) return refuseUnknown(GONE)
  if (!may(actor, 'policy.write', scan.school_id)) return refuseRole('policy.write')
  if (scan.reading_since !== null) return { ok: true }
  await db
    .updateTable('policy_scans')
    .set({ reading_since: now })
    .where('scan_id', '=', scanId)
    .execute()
  return { ok: true }
}

import { createHash, randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { appendEntry } from '../../trail/index.ts'

/** So many wait at a school at most: each is up to 20 MB, and a school has one policy. */
const MOST_WAITING = 5

export interface AddScan {
  readonly schoolId: string
  readonly fileName: string
  /** What changes with it and why, for the change log of the draft that is made of it. */
  readonly why: string
  /** The file as it came in. */
  readonly bytes: Uint8Array
  readonly pages: number
}

/**
 * Keep a scan until its writing was read and clauses were made of it. The same file once more is the
 * same scan.
 */
export async function addScan(
  db: Writer,
  actor: Actor,
  { schoolId, fileName, why, bytes, pages }: AddScan,
  now: Date,
): Promise<{ readonly ok: true; readonly scanId: string } | Refusal> {
  if (!may(actor, 'policy.write', schoolId)) return refuseRole('policy.write')
  const refusal = refusePasswordText(why, 'why')
  if (refusal) return refusal
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const waiting = await waitingAt(db, schoolId)
  const same = waiting.find((scan) => scan.file_sha256 === sha256)
  if (same) return { ok: true, scanId: same.scan_id }
  if (waiting.length >= MOST_WAITING) {
    return refuse(
      `${MOST_WAITING} scans wait here already. Make clauses of one, or do without it, first.`,
      'document',
    )
  }
  const scanId = randomUUID()
  await db
    .insertInto('policy_scans')
    .values({
      trust_id: actor.trustId,
      scan_id: scanId,
      school_id: schoolId,
      file_name: fileName,
      file_sha256: sha256,
      why,
      bytes: Buffer.from(bytes),
      pages,
      added_by: actor.personId,
      added_at: now,
      reading_since: null,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'policy_scan.added',
    schoolId,
    subject: `policy_scan:${scanId}`,
    facts: { file: sha256, pages },
  })
  return { ok: true, scanId }
}

/** The school's row is locked, so that two people who add one at once wait for one another. */
async function waitingAt(db: Writer, schoolId: string) {
  await db
    .selectFrom('schools')
    .select('school_id')
    .where('school_id', '=', schoolId)
    .forUpdate()
    .execute()
  return db
    .selectFrom('policy_scans')
    .select(['scan_id', 'file_sha256'])
    .where('school_id', '=', schoolId)
    .execute()
}

import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { insertFile } from './add-evidence.ts'
import type { SealedFile } from './evidence-store.ts'
import { findFile } from './find-file.ts'

/** A file is covered anew this often at most; more is a mistake or a machine. */
const MOST_COPIES = 20

/**
 * Keep a copy of a picture in which bystanders are covered, beside the file itself, which stays as it came
 * (domain-facts M14).
 * @param command.file the copy, sealed in the store
 */
export async function keepRedacted(
  db: Writer,
  actor: Actor,
  command: { readonly fileId: string; readonly file: SealedFile; readonly boxes: number },
  now: Date,
): Promise<{ readonly ok: true; readonly evidenceId: string } | Refusal> {
  const original = await findFile(db, actor, command.fileId, now)
  if (!original) return refuseUnknown('There is no such file.')
  if (original.quarantined_at) return refuse('This file is in quarantine. No copy was kept.')
  const { count } = await db
    .selectFrom('evidence_files')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('redacted_from', '=', original.file_id)
    .executeTakeFirstOrThrow()
  if (Number(count) >= MOST_COPIES) return refuse('There are many copies of this picture already.')
  const { evidence_id: evidenceId, file_id: redactedFrom } = original
  await insertFile(db, actor, { evidenceId, file: command.file, redactedFrom }, now)
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'evidence.redacted',
    schoolId: original.school_id,
    subject: `evidence:${evidenceId}`,
    facts: {
      matter: original.matter_id,
      file: redactedFrom,
      copy: command.file.fileId,
      sha256: command.file.sha256,
      boxes: command.boxes,
    },
  })
  return { ok: true, evidenceId }
}

import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import type { EvidenceStore } from './evidence-store.ts'
import { findFile } from './find-file.ts'

/**
 * Stop everybody from viewing a file that must not be viewed, at once, and every copy of it with it. It stays sealed for
 * the police; nobody deletes it here (domain-facts M13). Pressed twice, or by two at once, it was done once.
 */
export async function quarantineFile(
  db: Writer,
  actor: Actor,
  command: { readonly fileId: string },
  now: Date,
): Promise<
  { readonly ok: true; readonly evidenceId: string; readonly storedAs: readonly string[] } | Refusal
> {
  const file = await findFile(db, actor, command.fileId, now)
  if (!file) return refuseUnknown('There is no such file.')
  const original = file.redacted_from ?? file.file_id
  const stopped = await db
    .updateTable('evidence_files')
    .set({ quarantined_at: now, quarantined_by: actor.personId })
    .where((where) =>
      where.or([where('file_id', '=', original), where('redacted_from', '=', original)]),
    )
    .where('quarantined_at', 'is', null)
    .returning(['file_id', 'sha256', 'stored_as'])
    .execute()
  for (const { file_id: fileId, sha256 } of stopped) {
    await appendEntry(db, {
      trustId: actor.trustId,
      at: now,
      actor: trailName(actor),
      action: 'evidence.quarantined',
      schoolId: file.school_id,
      subject: `evidence:${file.evidence_id}`,
      facts: { matter: file.matter_id, file: fileId, sha256 },
    })
  }
  return {
    ok: true,
    evidenceId: file.evidence_id,
    storedAs: stopped.map(({ stored_as }) => stored_as),
  }
}

/**
 * Move a sealed file to where backups do not look. Safe to do again, and after a power cut in the middle: until the
 * second copy is on the disk the first stays.
 */
export async function setApart(
  { files, quarantine }: EvidenceStore,
  storedAs: string,
): Promise<void> {
  const sealed = await files.read(storedAs)
  if (!sealed) return
  const kept = await quarantine.put(sealed)
  if (kept.kind === 'stored') await files.remove(storedAs)
}

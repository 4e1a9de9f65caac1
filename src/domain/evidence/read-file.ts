import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { openText, type SealingKeys } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import { type EvidenceStore, nameOf } from './evidence-store.ts'
import { findFile } from './find-file.ts'
import { openWholeFile } from './open-file.ts'

/** A file as it came, byte for byte. */
export interface FileOpened {
  readonly ok: true
  readonly evidenceId: string
  readonly matterId: string
  readonly name: string
  readonly sha256: string
  readonly bytes: Buffer
}

const SET_APART =
  'This file is in quarantine. Nobody can open it here; the police are told how it is handed over.'
const DAMAGED =
  'This file is not what was sealed: its bytes were changed, or the key to it is not there. Nothing was handed out. Tell whoever runs Gatepost, and keep the machine as it is.'

/**
 * Open a sealed file for somebody who asked for it by a press. That they did is an entry in the trail, and so is that
 * it was found damaged. What is in quarantine is opened for nobody (domain-facts M13, M14).
 * @param why `download` for the file as it came; `redact` to draw over what must not be seen
 */
export async function readFile(
  db: Writer,
  actor: Actor,
  asked: { readonly fileId: string; readonly why: 'download' | 'redact' },
  at: { readonly store: EvidenceStore; readonly keys: SealingKeys; readonly now: Date },
): Promise<FileOpened | Refusal> {
  const file = await findFile(db, actor, asked.fileId, at.now)
  if (!file) return refuseUnknown('There is no such file.')
  if (file.quarantined_at) return refuse(SET_APART)
  const { file_id: fileId, stored_as: storedAs, sha256 } = file
  const of = { ...at, trustId: actor.trustId }
  const bytes = await openWholeFile(of, { fileId, storedAs, sha256 })
  const entry = bytes
    ? ({ action: 'evidence.file_read' } as const)
    : ({ action: 'evidence.file_damaged' } as const)
  await appendEntry(db, {
    ...entry,
    trustId: actor.trustId,
    at: at.now,
    actor: trailName(actor),
    schoolId: file.school_id,
    subject: `evidence:${file.evidence_id}`,
    facts: { matter: file.matter_id, file: fileId, sha256, why: asked.why },
  })
  if (!bytes) return refuse(DAMAGED)
  return {
    ok: true,
    evidenceId: file.evidence_id,
    matterId: file.matter_id,
    name: openText(at.keys, nameOf(actor.trustId, fileId), file.sealed_name) ?? 'file',
    sha256,
    bytes,
  }
}

import { createHash, randomUUID } from 'node:crypto'
import { type MediaStore, type NoSpace, openMediaStore, safeFileName } from '../media/index.ts'
import { type SealingKeys, sealBytes, sealText } from '../sealing/index.ts'

/** Where sealed files lie: encrypted, outside the database. */
export interface EvidenceStore {
  readonly files: MediaStore
  /** What nobody may look at any more. Backups leave it out. */
  readonly quarantine: MediaStore
}

/** Open the folders of sealed files in the data folder, making them when there are none. */
export async function openEvidenceStore(dataFolder: string): Promise<EvidenceStore> {
  const [files, quarantine] = await Promise.all([
    openMediaStore(dataFolder, 'evidence'),
    openMediaStore(dataFolder, 'quarantine'),
  ])
  return { files, quarantine }
}

/** A file as somebody sent it: its name is only ever shown, its bytes are opened by nobody here. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file that lies sealed in the store and has no row yet. */
export interface SealedFile {
  readonly kind: 'sealed'
  readonly fileId: string
  /** Of the bytes as they came. */
  readonly sha256: string
  readonly bytes: number
  readonly storedAs: string
  readonly sealedName: string
  /** What its bytes say that it is, where somebody looked. */
  readonly mediaType?: string | undefined
}

/**
 * Encrypt a file and put it on the disk, whole or not at all, before anything in the database speaks of it: after a
 * power cut there is either a row with its file or neither that anybody could ask for.
 */
export async function sealFile(
  at: { readonly store: EvidenceStore; readonly keys: SealingKeys; readonly trustId: string },
  { name, bytes }: SentFile,
): Promise<SealedFile | NoSpace> {
  const fileId = randomUUID()
  const sealed = sealBytes(at.keys, fileOf(at.trustId, fileId), bytes)
  const stored = await at.store.files.put(Buffer.from(sealed, 'latin1'))
  if (stored.kind === 'no_space') return stored
  return {
    kind: 'sealed',
    fileId,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.byteLength,
    storedAs: stored.sha256,
    sealedName: sealText(at.keys, nameOf(at.trustId, fileId), safeFileName(name)),
  }
}

/** What a sealed file belongs to. */
export const fileOf = (trustId: string, fileId: string): string =>
  `gatepost evidence file 1 ${trustId} ${fileId}`

/** What the sealed name of a file belongs to. */
export const nameOf = (trustId: string, fileId: string): string =>
  `gatepost evidence file name 1 ${trustId} ${fileId}`

/** What the sealed words of evidence belong to. */
export const wordsOf = (trustId: string, evidenceId: string): string =>
  `gatepost evidence words 1 ${trustId} ${evidenceId}`

import { createHash } from 'node:crypto'
import { openBytes, type SealingKeys } from '../sealing/index.ts'
import { type EvidenceStore, fileOf } from './evidence-store.ts'

/** Where a sealed file lies and what it must be once it is open. */
export interface LyingFile {
  readonly fileId: string
  readonly storedAs: string
  /** Of the bytes as they came. */
  readonly sha256: string
}

/**
 * The clear bytes of a sealed file, proved against their digest; the caller has asked who may have them.
 * @returns undefined when the file is gone, was changed on the disk, or its key is not there
 */
export async function openWholeFile(
  at: { readonly store: EvidenceStore; readonly keys: SealingKeys; readonly trustId: string },
  { fileId, storedAs, sha256 }: LyingFile,
): Promise<Buffer | undefined> {
  const sealed = await at.store.files.read(storedAs).catch(() => undefined)
  if (!sealed) return undefined
  const text = Buffer.from(sealed).toString('latin1')
  const bytes = openBytes(at.keys, fileOf(at.trustId, fileId), text)
  if (!bytes) return undefined
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : undefined
}

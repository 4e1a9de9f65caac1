import { sql } from 'kysely'
import type { Writer } from '../../db/handles.ts'
import { isSealedWith, openBytes, type SealingKeys, sealBytes } from '../sealing/index.ts'
import { type EvidenceStore, fileOf } from './evidence-store.ts'

/**
 * Seal with the first key the files of evidence that an older one sealed: the new copy lies in the store before
 * a row speaks of it, and the old one is cleared away as what nobody holds any more. What is quarantined is
 * not touched.
 * @param db as the owner of the tables
 * @returns how many were sealed anew, and how many still hang on an older key
 */
export async function resealFiles(
  db: Writer,
  at: { readonly store: EvidenceStore; readonly keys: SealingKeys; readonly trustId: string },
): Promise<{ readonly resealed: number; readonly left: number }> {
  const { store, keys, trustId } = at
  const { rows } = await sql<{ file_id: string; stored_as: string; quarantined: boolean }>`
    select file_id, stored_as, quarantined_at is not null as quarantined
    from gatepost.evidence_files where trust_id = ${trustId} for update`.execute(db)
  let [resealed, left] = [0, 0]
  for (const { file_id: fileId, stored_as: storedAs, quarantined } of rows) {
    const sealed = quarantined ? undefined : await store.files.read(storedAs)
    const text = sealed && Buffer.from(sealed).toString('latin1')
    if (text && isSealedWith(keys, text)) continue
    const bytes = text && openBytes(keys, fileOf(trustId, fileId), text)
    const again = bytes && sealBytes(keys, fileOf(trustId, fileId), bytes)
    const stored = again && (await store.files.put(Buffer.from(again, 'latin1')))
    if (!stored || stored.kind === 'no_space') {
      left += 1
      continue
    }
    await sql`update gatepost.evidence_files set stored_as = ${stored.sha256}
      where trust_id = ${trustId} and file_id = ${fileId}`.execute(db)
    resealed += 1
  }
  return { resealed, left }
}

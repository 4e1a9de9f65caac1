import type { Reader } from '../../db/handles.ts'
import type { EvidenceStore } from './evidence-store.ts'
import { setApart } from './quarantine.ts'

/** Once a day is enough; an upload under way is minutes old. */
const DAY = 86_400_000

/**
 * Clear away what a broken upload left, and finish what a power cut stopped: files in quarantine that still lie where
 * they lay.
 * @param inUse the stored names with a beginning that some trust holds
 * @param quarantined stored names of files in quarantine
 */
export async function clearEvidence(
  store: EvidenceStore,
  known: {
    readonly inUse: (prefix: string) => Promise<readonly string[]>
    readonly quarantined: readonly string[]
  },
  now: Date,
): Promise<void> {
  for (const storedAs of known.quarantined) await setApart(store, storedAs)
  await store.files.sweep(now)
  await store.quarantine.sweep(now)
  await store.files.clear(new Date(now.getTime() - DAY), known.inUse)
}

/** The stored names of a trust’s files in quarantine. */
export async function quarantinedFiles(db: Reader): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('evidence_files')
    .select('stored_as')
    .where('quarantined_at', 'is not', null)
    .execute()
  return rows.map((row) => row.stored_as)
}

import { openDatabase } from '../db/open-database.ts'
import { type EvidenceStore, resealFiles } from '../domain/evidence/index.ts'
import { type Resealed, resealColumns, type SealingKeys } from '../domain/sealing/index.ts'

interface Confidential {
  /** Connection as the owner of the tables: the running app may not change what is only added to. */
  readonly ownerUrl: string
  readonly trustIds: readonly string[]
  /** The new key first, and every older one. */
  readonly keys: SealingKeys
  readonly store: EvidenceStore
}

/**
 * Seal all that is confidential with the newest key, each trust by itself: its words are one transaction and
 * its files another, so that whatever ends it in between leaves every text open to one of the keys.
 * @returns by trust what was sealed anew, and what still hangs on an older key
 */
export async function resealConfidential(
  confidential: Confidential,
): Promise<ReadonlyMap<string, Resealed>> {
  const { ownerUrl, trustIds, keys, store } = confidential
  const owner = openDatabase({ url: ownerUrl, maxConnections: 1, beforeCommit: async () => {} })
  const done = new Map<string, Resealed>()
  try {
    for (const trustId of trustIds) {
      const words = await owner.write(trustId, (db) => resealColumns(db, keys, trustId))
      const files = await owner.write(trustId, (db) => resealFiles(db, { store, keys, trustId }))
      done.set(trustId, {
        resealed: words.resealed + files.resealed,
        left: words.left + files.left,
      })
    }
    return done
  } finally {
    await owner.close()
  }
}

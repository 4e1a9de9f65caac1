import type { Reader } from '../../db/handles.ts'
import { buildGateIndex, type GateIndex } from '../../gate/index.ts'
import { registerOf, registerRevision } from '../learners/index.ts'

/** Ready-made gate indexes, one a school, rebuilt when its register has changed. */
export interface GateIndexes {
  indexOf(db: Reader, schoolId: string): Promise<GateIndex>
}

/**
 * Keep the indexes of the schools used last. An index is built beside the old one and swapped in
 * whole, so a check never sees half a register.
 * @param maxSchools how many to keep; the one used longest ago goes first
 */
export function createGateIndexes(maxSchools = 64): GateIndexes {
  const kept = new Map<string, { revision: string; index: GateIndex }>()
  return {
    async indexOf(db, schoolId) {
      const revision = await registerRevision(db, schoolId)
      const found = kept.get(schoolId)
      kept.delete(schoolId)
      const current =
        found?.revision === revision
          ? found
          : { revision, index: buildGateIndex(await registerOf(db, schoolId)) }
      kept.set(schoolId, current)
      const oldest = kept.keys().next().value
      if (kept.size > maxSchools && oldest !== undefined) kept.delete(oldest)
      return current.index
    },
  }
}

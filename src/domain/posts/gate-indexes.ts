import type { Reader } from '../../db/handles.ts'
import { buildGateIndex, type GateIndex, indexBytes } from '../../gate/index.ts'
import { registerOf, registerRevision } from '../learners/index.ts'

/** Ready-made gate indexes, one a school, rebuilt when its register has changed. */
export interface GateIndexes {
  indexOf(db: Reader, schoolId: string): Promise<GateIndex>
}

interface Kept {
  /** Names the trust, too, so that an index never answers for another. */
  readonly revision: string
  readonly index: GateIndex
  readonly bytes: number
}

/** Room for the schools of a large trust, and little beside what the process takes anyway. */
const MOST_BYTES = 128 * 1024 * 1024

/**
 * Keep the indexes of the schools used last. An index is built beside the old one and swapped in
 * whole, so a check never sees half a register.
 * @param mostBytes how much they may take together; the one used longest ago goes first, but the
 *   one asked for last stays, whatever its size
 */
export function createGateIndexes(mostBytes: number = MOST_BYTES): GateIndexes {
  const kept = new Map<string, Kept>()
  let bytes = 0
  const drop = (schoolId: string) => {
    bytes -= kept.get(schoolId)?.bytes ?? 0
    kept.delete(schoolId)
  }
  const keep = (schoolId: string, current: Kept) => {
    drop(schoolId)
    kept.set(schoolId, current)
    bytes += current.bytes
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes || oldest === schoolId) break
      drop(oldest)
    }
  }
  return {
    async indexOf(db, schoolId) {
      const revision = await registerRevision(db, schoolId)
      const found = kept.get(schoolId)
      if (found?.revision === revision) {
        keep(schoolId, found)
        return found.index
      }
      const index = buildGateIndex(await registerOf(db, schoolId))
      keep(schoolId, { revision, index, bytes: indexBytes(index) })
      return index
    },
  }
}

import type { Reader, Writer } from '../../db/handles.ts'
import {
  buildGateIndex,
  type GateIndex,
  indexBytes,
  isWorn,
  putLearner,
  removeLearner,
} from '../../gate/index.ts'
import {
  changedLearners,
  type RegisterRevision,
  registerOf,
  registerRevision,
} from '../learners/index.ts'

/** Ready-made gate indexes, one a school, kept up with its register learner by learner. */
export interface GateIndexes {
  indexOf(db: Reader, schoolId: string): Promise<GateIndex>
  /** What safeguarding keeps from being published now; undefined where there is nothing. */
  heldBackBy(db: Reader, schoolId: string): Promise<GateIndex | undefined>
  /** Tell those who keep words from being published that a post was held back by some of them. */
  tellHeld(db: Writer, held: HeldPost, now: Date): Promise<void>
}

/** A post that was held back, for those whose words it says. */
export interface HeldPost {
  readonly trustId: string
  readonly schoolId: string
  readonly postId: string
  /** Whether it says one of these words. */
  readonly says: (words: readonly string[]) => boolean
}

export interface GateIndexOptions {
  /** How much the indexes may take together, in bytes. */
  readonly mostBytes?: number
  /** The words that safeguarding keeps from being published at a school. */
  readonly heldWords?: (db: Reader, schoolId: string) => Promise<readonly string[]>
  /** Tells those whose words they are; nobody is told unless given. */
  readonly tellHeld?: (db: Writer, held: HeldPost, now: Date) => Promise<void>
}

interface Kept {
  /** Names the trust, too, so that an index never answers for another. */
  readonly revision: RegisterRevision
  readonly index: GateIndex
  readonly bytes: number
}

/** An index on its way, for which others who ask for the same may wait. */
interface Making {
  readonly revision: RegisterRevision
  readonly made: Promise<Kept>
}

/** A register of nobody. */
const NOBODY = { learners: [], adults: [], schoolDomains: [], publicContacts: [], knownTerms: [] }

/** Room for the schools of a large trust, and little beside what the process takes anyway. */
const MOST_BYTES = 128 * 1024 * 1024

/**
 * Keep the indexes of the schools used last. Where a few learners changed, they alone are read and
 * put into a copy; an index is made beside the old one and swapped in whole, so a check never sees
 * half a register, and always one at least as new as when it was asked for.
 * Where they take too much together, the one used longest ago goes first, but the one asked for last
 * stays, whatever its size.
 */
export function createGateIndexes(options: GateIndexOptions = {}): GateIndexes {
  const { mostBytes = MOST_BYTES, heldWords, tellHeld } = options
  const kept = new Map<string, Kept>()
  const making = new Map<string, Making>()
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
  const make = async (db: Reader, schoolId: string, revision: RegisterRevision) => {
    const made = makeIndex(db, schoolId, { revision, last: kept.get(schoolId) })
    const own: Making = { revision, made }
    making.set(schoolId, own)
    try {
      const current = await made
      keep(schoolId, current)
      return current.index
    } finally {
      if (making.get(schoolId) === own) making.delete(schoolId)
    }
  }
  return {
    async indexOf(db, schoolId) {
      const revision = await registerRevision(db, schoolId)
      const found = kept.get(schoolId)
      if (found && isSame(found.revision, revision)) {
        keep(schoolId, found)
        return found.index
      }
      const other = making.get(schoolId)
      if (!other || !isSame(other.revision, revision)) return make(db, schoolId, revision)
      // The other's connection may break; this one's need not.
      const shared = await other.made.catch(() => null)
      return shared ? shared.index : make(db, schoolId, revision)
    },
    async heldBackBy(db, schoolId) {
      const words = (await heldWords?.(db, schoolId)) ?? []
      return words.length === 0 ? undefined : indexOfHeldWords(words)
    },
    async tellHeld(db, held, now) {
      await tellHeld?.(db, held, now)
    },
  }
}

async function makeIndex(
  db: Reader,
  schoolId: string,
  { revision, last }: { readonly revision: RegisterRevision; readonly last: Kept | undefined },
): Promise<Kept> {
  const index =
    (last && (await keptUp(db, schoolId, { revision, last }))) ??
    buildGateIndex(await registerOf(db, schoolId))
  return { revision, index, bytes: indexBytes(index) }
}

/** The index kept last with what changed since; null where one must, or had better, be built anew. */
async function keptUp(
  db: Reader,
  schoolId: string,
  { revision, last }: { readonly revision: RegisterRevision; readonly last: Kept },
): Promise<GateIndex | null> {
  const back = revision.learners < last.revision.learners
  if (back || last.revision.rest !== revision.rest) return null
  const changes = await changedLearners(db, schoolId, last.revision.learners)
  if (!changes) return null
  const index = changes.reduce(
    (index, [id, learner]) => (learner ? putLearner(index, learner) : removeLearner(index, id)),
    last.index,
  )
  return isWorn(index) ? null : index
}

function isSame(one: RegisterRevision, other: RegisterRevision): boolean {
  return one.learners === other.learners && one.rest === other.rest
}

/** An index of nothing but words that are kept from being published. */
export function indexOfHeldWords(words: readonly string[]): GateIndex {
  return buildGateIndex({ ...NOBODY, confidentialTerms: words })
}

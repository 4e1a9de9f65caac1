import type { KeyObject } from 'node:crypto'
import { type BookOfTrust, bookName, bookNamed } from '../book.ts'
import { isSignatureOf, keyId } from '../signing-key.ts'
import type { WitnessedHead } from '../witnessed-head.ts'
import type { Faults } from './fault.ts'
import type { Placed } from './judge-entry.ts'

/** What the head kept outside the database says of an export. */
export type WitnessSays = 'none' | 'agrees' | 'newer' | 'disagrees' | 'unusable'

export interface WitnessCheck {
  placed(entry: Placed): void
  /** The entry that must be in the export; nought where the witness has no say. */
  readonly expected: number
  readonly says: WitnessSays
}

const SILENT: WitnessCheck = { placed: () => undefined, expected: 0, says: 'none' }

/**
 * Holds the head that was kept outside the database against the export. A witness that is newer than
 * the export cannot say that anything is missing.
 */
export async function createWitnessCheck(options: {
  readonly witness: WitnessedHead | undefined
  readonly of: BookOfTrust
  readonly madeAt: string
  readonly publicKey: KeyObject
  readonly faults: Faults
  /** Up to which entry every signature fits. */
  readonly good: () => number
}): Promise<WitnessCheck> {
  const { witness, faults, publicKey } = options
  if (!witness) return SILENT
  const stranger = strangerTo(options.of, bookNamed(witness))
  if (stranger) {
    faults.add({ kind: 'witness_unusable', why: `it belongs to another ${stranger}` })
    return { ...SILENT, says: 'unusable' }
  }
  const { seq, hash, at } = witness
  const signed = { ...bookName(options.of), seq, hash, at }
  if (!(await isSignatureOf(witness.signature, signed, publicKey))) {
    if (witness.keyId === keyId(publicKey)) {
      faults.add({ kind: 'witness_unusable', why: 'its signature does not fit' })
    } else {
      const { keyId: foreign } = witness
      faults.add({ kind: 'foreign_key', where: 'witness', keyId: foreign, seq, line: null })
    }
    return { ...SILENT, says: 'unusable' }
  }
  const newer = Date.parse(at) > Date.parse(options.madeAt)
  let says: WitnessSays = newer ? 'newer' : 'disagrees'
  return {
    placed(entry) {
      if (entry.seq !== seq) return
      if (entry.hashes.includes(hash)) says = 'agrees'
      else if (entry.sound) {
        says = 'disagrees'
        const from = Math.min(options.good() + 1, seq)
        faults.add({ kind: 'rewritten', from, to: seq, seenBy: 'witness', at: seq })
      }
    },
    expected: newer ? 0 : seq,
    get says() {
      return says
    },
  }
}

function strangerTo(of: BookOfTrust, other: BookOfTrust): 'trust' | 'book' | undefined {
  if (other.trustId !== of.trustId) return 'trust'
  return other.book === of.book ? undefined : 'book'
}

import type { ExportCheckpoint } from '../export-lines.ts'
import {
  blameDoubtful,
  breakOff,
  type Compared,
  compare,
  type Signed,
} from './compare-signature.ts'
import type { Placed } from './judge-entry.ts'

export interface SignatureCheck {
  /** @param genuine whether the signature was made over this very head with the trail's key */
  checkpoint(checkpoint: ExportCheckpoint, line: number, genuine: boolean): void
  /** An entry has its place: signatures that came before it can be compared now. */
  placed(entry: Pick<Placed, 'seq'>): void
  /** Two sound neighbours do not hang together: what led up to the first was written anew. */
  broken(before: number, after: number): void
  /**
   * Call once, after the chain is finished.
   * @param entriesIntact whether the closing line vouches for the last entry but not for the file
   * @returns the highest entry that a genuine signature was given for
   */
  finish(entriesIntact: boolean): number
  /** Up to this entry every signature fits. */
  readonly good: number
  /** The highest entry that some signature stands for, good or bad. */
  readonly covered: number
}

export type SignatureOptions = Pick<Compared, 'faults' | 'keyId' | 'chain'>

/** Signatures that stand before their entry, waiting for it. */
const MAX_EARLY = 10_000

interface Signatures extends Compared {
  readonly early: Map<number, Signed>
  /** Named by the one that follows but not read yet: the line of the one that follows. */
  readonly unseen: Map<number, number>
  lastRead: number
  vouched: number
}

/** Holds each signature against the entry that it was given for. */
export function createSignatureCheck(options: SignatureOptions): SignatureCheck {
  const state: Signatures = {
    ...options,
    early: new Map(),
    unseen: new Map(),
    foreign: new Set(),
    doubtful: [],
    run: undefined,
    good: 0,
    covered: 0,
    lastRead: 0,
    vouched: 0,
  }
  return {
    checkpoint: (checkpoint, line, genuine) => take(state, { checkpoint, line, genuine }),
    placed({ seq }) {
      const signed = state.early.get(seq)
      if (!signed) return
      state.early.delete(seq)
      state.faults.add({ kind: 'checkpoint_misplaced', seq, line: signed.line })
      compare(state, signed)
    },
    broken: (before, after) => breakOff(state, before, after),
    finish(entriesIntact) {
      finish(state, entriesIntact)
      return state.vouched
    },
    get good() {
      return state.good
    },
    get covered() {
      return state.covered
    },
  }
}

function take(state: Signatures, signed: Signed): void {
  const { seq } = signed.checkpoint
  if (signed.genuine) state.vouched = Math.max(state.vouched, seq)
  checkOrder(state, signed)
  const waits = seq > state.chain().reached && state.early.size < MAX_EARLY
  if (waits) state.early.set(seq, signed)
  else compare(state, signed)
}

/** Each signature names the one before it, and stands right after its entry. */
function checkOrder(state: Signatures, { checkpoint, line, genuine }: Signed): void {
  const { faults, unseen } = state
  const { seq, previous } = checkpoint
  const turnsUp = unseen.delete(seq)
  if (seq <= state.lastRead) {
    const kind = turnsUp ? 'checkpoint_misplaced' : 'checkpoint_repeated'
    faults.add({ kind, seq, line })
    return
  }
  if (seq < state.chain().latest) faults.add({ kind: 'checkpoint_misplaced', seq, line })
  if (previous > state.lastRead && previous < seq) unseen.set(previous, line)
  else if (previous !== state.lastRead) faults.add({ kind: 'checkpoint_altered', seq, line })
  if (genuine || seq <= state.chain().reached) state.lastRead = seq
}

function finish(state: Signatures, entriesIntact: boolean): void {
  const { faults, early, unseen } = state
  for (const [seq, line] of unseen) faults.add({ kind: 'checkpoint_removed', seq, line })
  for (const { checkpoint, line, genuine } of early.values()) {
    if (!genuine) faults.add({ kind: 'checkpoint_altered', seq: checkpoint.seq, line })
  }
  const [first] = state.doubtful
  if (!first) return
  if (entriesIntact) {
    blameDoubtful(state)
    return
  }
  const to = state.chain().last
  const at = first.checkpoint.seq
  faults.add({ kind: 'rewritten', from: state.good + 1, to, seenBy: 'signature', at })
}

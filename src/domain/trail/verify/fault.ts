/** What is wrong with an exported trail, and where. Lines count from 1, ranges include both ends. */
export type TrailFault =
  /** The first line is not a header, or one of another format. */
  | { readonly kind: 'no_header'; readonly line: number; readonly why: string }
  | { readonly kind: 'header_altered'; readonly line: number }
  | { readonly kind: 'malformed'; readonly line: number; readonly why: string }
  /** An entry does not fit its own hash. `part`: which of its links was changed. */
  | {
      readonly kind: 'altered'
      readonly seq: number
      readonly line: number
      readonly part: 'content' | 'hash' | 'previous_hash' | 'number'
    }
  /**
   * Entries that fit their own hashes but not what was signed: changed and chained anew. `seenBy`
   * tells what gave it away, `at` the entry where it did.
   */
  | {
      readonly kind: 'rewritten'
      readonly from: number
      readonly to: number
      readonly seenBy: 'signature' | 'link' | 'witness'
      readonly at: number
    }
  | {
      readonly kind: 'removed'
      readonly from: number
      readonly to: number
      /** The line of the entry after the gap. */
      readonly line: number
    }
  | { readonly kind: 'reordered'; readonly seq: number; readonly line: number }
  | { readonly kind: 'swapped'; readonly seqs: readonly [number, number] }
  | { readonly kind: 'repeated'; readonly seq: number; readonly line: number }
  /** The end is missing. `expected` is the entry that is known to have been there, where one is. */
  | {
      readonly kind: 'truncated'
      readonly last: number
      readonly expected: number | null
      readonly seenBy: readonly ('closing' | 'signature' | 'head' | 'witness')[]
    }
  /** Entries after the last signature: every transaction ends with one. */
  | { readonly kind: 'unsigned'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'checkpoint_altered' | 'checkpoint_misplaced' | 'checkpoint_repeated'
      readonly seq: number
      readonly line: number
    }
  | {
      readonly kind: 'checkpoint_removed'
      readonly seq: number
      /** The line of the signature that follows it. */
      readonly line: number
    }
  | {
      readonly kind: 'foreign_key'
      readonly where: 'header' | 'checkpoint' | 'witness'
      readonly keyId: string
      readonly seq: number | null
      readonly line: number | null
    }
  | { readonly kind: 'closing_altered'; readonly line: number }
  /** Every record is sound but the lines are not those that the closing line signs. */
  | { readonly kind: 'lines_changed'; readonly line: number; readonly why: string }
  | { readonly kind: 'witness_unusable'; readonly why: string }

/** What was found, with the first of them kept: a ruined file must not fill the memory. */
export interface Faults {
  readonly kept: readonly TrailFault[]
  readonly count: number
  /** @returns replaces this fault once more is known of it */
  add(fault: TrailFault): (better: TrailFault) => void
  /** Take faults back that others explain. */
  drop(which: (fault: TrailFault) => boolean): void
  /** Take every other fault back, those that were only counted too. */
  keepOnly(which: (fault: TrailFault) => boolean): void
}

/** How many faults are kept to be shown; the rest are counted. */
export const MAX_KEPT = 500

export function collectFaults(): Faults {
  const kept: TrailFault[] = []
  let count = 0
  return {
    kept,
    get count() {
      return count
    },
    add(fault) {
      count += 1
      if (kept.length >= MAX_KEPT) return () => undefined
      kept.push(fault)
      let current = fault
      return (better) => {
        const index = kept.indexOf(current)
        if (index >= 0) kept[index] = better
        current = better
      }
    },
    drop(which) {
      for (let index = kept.length - 1; index >= 0; index -= 1) {
        const fault = kept[index]
        if (fault && which(fault)) {
          kept.splice(index, 1)
          count -= 1
        }
      }
    },
    keepOnly(which) {
      kept.splice(0, kept.length, ...kept.filter(which))
      count = kept.length
    },
  }
}

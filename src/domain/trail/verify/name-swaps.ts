import type { BookOfTrust } from '../book.ts'
import { hashEntry, type TrailEntry } from '../entry.ts'
import type { Faults } from './fault.ts'

/**
 * Two entries that fit each other's numbers and not their own have changed places: one fault with a
 * plain name instead of two.
 */
export function nameSwaps(of: BookOfTrust, altered: readonly TrailEntry[], faults: Faults): void {
  const named = new Set<number>()
  for (const [index, one] of altered.entries()) {
    if (named.has(one.seq)) continue
    const other = altered
      .slice(index + 1)
      .find((candidate) => fits(of, one, candidate) && fits(of, candidate, one))
    if (!other) continue
    named.add(one.seq).add(other.seq)
    faults.add({ kind: 'swapped', seqs: [one.seq, other.seq] })
  }
  faults.drop((fault) => fault.kind === 'altered' && named.has(fault.seq))
}

function fits(of: BookOfTrust, entry: TrailEntry, place: TrailEntry): boolean {
  return hashEntry(of, { ...entry, seq: place.seq }) === entry.hash
}

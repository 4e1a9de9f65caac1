import { hashEntry, type TrailEntry } from '../entry.ts'
import type { Faults } from './fault.ts'

/**
 * Two entries that fit each other's numbers and not their own have changed places: one fault with a
 * plain name instead of two.
 */
export function nameSwaps(trustId: string, altered: readonly TrailEntry[], faults: Faults): void {
  const named = new Set<number>()
  for (const [index, one] of altered.entries()) {
    if (named.has(one.seq)) continue
    const other = altered
      .slice(index + 1)
      .find((candidate) => fits(trustId, one, candidate) && fits(trustId, candidate, one))
    if (!other) continue
    named.add(one.seq).add(other.seq)
    faults.add({ kind: 'swapped', seqs: [one.seq, other.seq] })
  }
  faults.drop((fault) => fault.kind === 'altered' && named.has(fault.seq))
}

function fits(trustId: string, entry: TrailEntry, place: TrailEntry): boolean {
  return hashEntry(trustId, { ...entry, seq: place.seq }) === entry.hash
}

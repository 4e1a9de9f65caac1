import { isOneSlip } from './edit-distance.ts'

/**
 * Words by what is left of them when one letter is left out (the symmetric-delete method): any
 * two words one slip apart share such a rest, so a slip is found without trying every word.
 */
export interface NearWords {
  readonly words: readonly string[]
  /** Open hash table of chains: `heads[hash & mask]` → entry; `next` and `word` per entry, from 1. */
  readonly heads: Int32Array
  readonly next: Int32Array
  readonly word: Int32Array
  readonly mask: number
}

const SHORTEST = 4
const LONGEST = 24
/** No misspelling is like more names than this; a text made to be is not followed further. */
const MOST_FOUND = 24
const WHOLE = -1

/** Indexes words; those too short or too long to be told from their neighbours are left out. */
export function buildNearWords(words: readonly string[]): NearWords {
  const fit = words.filter((word) => word.length >= SHORTEST && word.length <= LONGEST)
  const entries = fit.reduce((sum, word) => sum + word.length + 1, 0)
  const size = 2 ** Math.max(4, Math.ceil(Math.log2(entries * 2 + 1)))
  const near = {
    words,
    heads: new Int32Array(size),
    next: new Int32Array(entries + 1),
    word: new Int32Array(entries + 1),
    mask: size - 1,
  }
  let entry = 1
  for (const [index, word] of words.entries()) {
    if (word.length < SHORTEST || word.length > LONGEST) continue
    for (let without = WHOLE; without < word.length; without++) {
      const slot = hashWithout(word, without) & near.mask
      near.next[entry] = near.heads[slot] ?? 0
      near.word[entry] = index
      near.heads[slot] = entry++
    }
  }
  return near
}

/** The indexes of words exactly one slip away from `typed`. */
export function nearest(near: NearWords, typed: string): number[] {
  if (typed.length < SHORTEST - 1 || typed.length > LONGEST) return []
  const found: number[] = []
  for (let without = WHOLE; without < typed.length; without++) {
    let entry = near.heads[hashWithout(typed, without) & near.mask] ?? 0
    for (; entry !== 0 && found.length < MOST_FOUND; entry = near.next[entry] ?? 0) {
      const index = near.word[entry] ?? 0
      if (isOneSlip(typed, near.words[index] ?? '') && !found.includes(index)) found.push(index)
    }
  }
  return found
}

/** FNV-1a over a word's letters, one of them left out. */
function hashWithout(word: string, without: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) {
    if (at === without) continue
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  }
  return (hash ^ (hash >>> 15)) >>> 0
}

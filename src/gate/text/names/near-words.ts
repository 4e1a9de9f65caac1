import type { PackedStrings } from '../packed-strings.ts'
import { isOneSlipFrom } from './edit-distance.ts'

/**
 * Words by what is left of them when one letter is left out (the symmetric-delete method): any
 * two words one slip apart share such a rest, so a slip is found without trying every word.
 */
export interface NearWords {
  readonly words: PackedStrings
  /** Where the words of each hash begin in `word`; one entry more than there are hashes. */
  readonly at: Uint32Array
  readonly word: Uint32Array
}

const SHORTEST = 4
const LONGEST = 24
/** No misspelling is like more names than this; a text made to be is not followed further. */
const MOST_FOUND = 24
const WHOLE = -1

/**
 * Indexes words; those too short or too long to be told from their neighbours are left out.
 * @param words the same words packed, which are kept
 * @param wanted whether slips are looked for in a word at all
 */
export function buildNearWords(
  list: readonly string[],
  words: PackedStrings,
  wanted: (at: number) => boolean = () => true,
): NearWords {
  const isFit = (word: string, at: number) =>
    word.length >= SHORTEST && word.length <= LONGEST && wanted(at)
  let entries = 0
  for (const [at, word] of list.entries()) if (isFit(word, at)) entries += word.length + 1
  const size = 2 ** Math.max(4, Math.ceil(Math.log2(entries + 1)))
  const slots = new Uint32Array(entries)
  const at = new Uint32Array(size + 1)
  let entry = 0
  for (const [index, word] of list.entries()) {
    if (!isFit(word, index)) continue
    for (let without = WHOLE; without < word.length; without++) {
      const slot = hashWithout(word, without) & (size - 1)
      slots[entry++] = slot
      at[slot + 1] = (at[slot + 1] ?? 0) + 1
    }
  }
  for (let slot = 0; slot < size; slot++) at[slot + 1] = (at[slot + 1] ?? 0) + (at[slot] ?? 0)
  const word = new Uint32Array(entries)
  const next = at.slice(0, size)
  entry = 0
  for (const [index, text] of list.entries()) {
    if (!isFit(text, index)) continue
    for (let without = WHOLE; without < text.length; without++) {
      const slot = slots[entry++] ?? 0
      const to = next[slot] ?? 0
      word[to] = index
      next[slot] = to + 1
    }
  }
  return { words, at, word }
}

/** The indexes of words exactly one slip away from `typed`. */
export function nearest({ words, at, word }: NearWords, typed: string): readonly number[] {
  if (typed.length < SHORTEST - 1 || typed.length > LONGEST) return NONE
  const mask = at.length - 2
  let found: number[] | null = null
  let before = OFFSET
  for (let without = WHOLE; without < typed.length; without++) {
    const slot = hashOn(before, typed, without + 1) & mask
    if (without !== WHOLE) before = hashUnit(before, typed, without)
    const past = at[slot + 1] ?? 0
    for (let entry = at[slot] ?? 0; entry < past; entry++) {
      const index = word[entry] ?? 0
      if (!isOneSlipFrom(words, index, typed) || found?.includes(index)) continue
      if (!found) found = [index]
      else if (found.push(index) === MOST_FOUND) return found
    }
  }
  return found ?? NONE
}

const NONE: readonly number[] = []

const OFFSET = 0x811c9dc5 | 0

/** FNV-1a over a word's letters, one of them left out. */
function hashWithout(word: string, without: number): number {
  let before = OFFSET
  for (let at = 0; at < without; at++) before = hashUnit(before, word, at)
  return hashOn(before, word, without + 1)
}

function hashOn(begun: number, word: string, from: number): number {
  let hash = begun
  for (let at = from; at < word.length; at++) hash = hashUnit(hash, word, at)
  return hash ^ (hash >>> 15)
}

function hashUnit(hash: number, word: string, at: number): number {
  return Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
}

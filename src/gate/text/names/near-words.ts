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
const BASE = 0x01000193

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
    const rests = hashRests(word)
    for (let rest = 0; rest < rests; rest++) {
      const slot = (RESTS[rest] ?? 0) & (size - 1)
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
    for (let rest = 0; rest <= text.length; rest++) {
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
  const rests = hashRests(typed)
  let found: number[] | null = null
  for (let rest = 0; rest < rests; rest++) {
    const slot = (RESTS[rest] ?? 0) & mask
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

/** What `hashRests` worked out last: the hash of a word, then without its first letter, and so on. */
const RESTS = new Int32Array(LONGEST + 1)
/** Hashes of the beginnings of a word, which end before each of its letters. */
const BEFORE = new Int32Array(LONGEST + 1)

/**
 * Hashes a word and what is left of it without each of its letters, in steps as many as it has
 * letters: the letters are the digits of a number, so that those before and behind a gap add up.
 * @returns how many hashes there are
 */
function hashRests(word: string): number {
  const { length } = word
  let whole = 0
  for (let at = 0; at < length; at++) {
    BEFORE[at] = whole
    whole = (Math.imul(whole, BASE) + word.charCodeAt(at)) | 0
  }
  RESTS[0] = scattered(whole)
  let behind = 0
  let power = 1
  for (let at = length - 1; at >= 0; at--) {
    RESTS[at + 1] = scattered((Math.imul(BEFORE[at] ?? 0, power) + behind) | 0)
    behind = (behind + Math.imul(word.charCodeAt(at), power)) | 0
    power = Math.imul(power, BASE)
  }
  return length + 1
}

/** Mixes a hash so that its low bits depend on all of it. */
function scattered(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  return mixed ^ (mixed >>> 15)
}

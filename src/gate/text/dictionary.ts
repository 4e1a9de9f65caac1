import { type PackedStrings, packStrings } from './packed-strings.ts'

/** Words by their letters: an open hash table over packed strings, asked without making a string. */
export interface Dictionary {
  readonly words: PackedStrings
  /** Two entries a slot: the hash of a word and its index + 1; 0 where the slot is free. */
  readonly slots: Int32Array
}

/** The hash of nothing, from which one goes on letter by letter; see `hashOf`. */
export const HASH_START = 0x811c9dc5 | 0
const PRIME = 0x01000193

/** Packs a list of different words so that each can be looked up. */
export function buildDictionary(list: readonly string[]): Dictionary {
  const size = 2 ** Math.max(3, Math.ceil(Math.log2(list.length * 1.6 + 1)))
  const slots = new Int32Array(size * 2)
  for (const [index, word] of list.entries()) {
    const hash = hashOf(word, 0, word.length)
    let slot = (hash & (size - 1)) * 2
    while (slots[slot + 1] !== 0) slot = (slot + 2) & (slots.length - 1)
    slots[slot] = hash
    slots[slot + 1] = index + 1
  }
  return { words: packStrings(list), slots }
}

/** FNV-1a over the letters of a stretch, stirred so that the low bits tell words apart. */
export function hashOf(text: string, from: number, to: number): number {
  return stirred(hashedThrough(HASH_START, text, from, to))
}

/** The hash of a word and a stretch together, from the word's own. */
export function hashOn(hash: number, text: string, from: number, to: number): number {
  return stirred(hashedThrough(hash ^ (hash >>> 15) ^ (hash >>> 30), text, from, to))
}

/** A hash one letter further, not stirred yet. */
export function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME)
}

/** A hash after its last letter. */
export function stirred(hash: number): number {
  return hash ^ (hash >>> 15)
}

function hashedThrough(begun: number, text: string, from: number, to: number): number {
  let hash = begun
  for (let at = from; at < to; at++) hash = hashed(hash, text.charCodeAt(at))
  return hash
}

/**
 * The index of the word that stands in a stretch of a text, or -1.
 * @param hash the stretch's hash, for callers who have it already
 */
export function wordIn(
  { words, slots }: Dictionary,
  text: string,
  from: number,
  to: number,
  hash = hashOf(text, from, to),
): number {
  const mask = slots.length - 1
  let slot = (hash * 2) & mask
  for (let word = slots[slot + 1] ?? 0; word !== 0; word = slots[slot + 1] ?? 0) {
    if (slots[slot] === hash && isWord(words, word - 1, text, from, to)) return word - 1
    slot = (slot + 2) & mask
  }
  return -1
}

/** Whether a word of this hash may be there: never no where it is. */
export function mayHold({ slots }: Dictionary, hash: number): boolean {
  const mask = slots.length - 1
  let slot = (hash * 2) & mask
  while (slots[slot + 1] !== 0) {
    if (slots[slot] === hash) return true
    slot = (slot + 2) & mask
  }
  return false
}

/** The index of a word, or -1. */
export function indexOfWord(dictionary: Dictionary, word: string): number {
  return wordIn(dictionary, word, 0, word.length)
}

function isWord(
  { units, at }: PackedStrings,
  index: number,
  text: string,
  from: number,
  to: number,
): boolean {
  const start = at[index] ?? 0
  if ((at[index + 1] ?? 0) - start !== to - from) return false
  for (let letter = 0; letter < to - from; letter++) {
    if (units[start + letter] !== text.charCodeAt(from + letter)) return false
  }
  return true
}

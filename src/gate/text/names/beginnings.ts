import { HASH_START, hashed, stirred } from '../dictionary.ts'

/**
 * Bits for the hashes of forms of names, and of everything that one begins with. Most words of a
 * text are no form and no beginning of any, and here that is told without reading further.
 */
export interface Beginnings {
  readonly wholes: Uint32Array
  readonly begun: Uint32Array
}

/** With so many bits one word in thirty is read further for nothing. */
const BITS_EACH = 32
/** How many of the beginnings are different ones that are no forms, more or less. */
const SHARED = 0.25
/** Few names share few beginnings: two thousand bytes at least keep their bits apart too. */
const FEWEST_BITS = 2 ** 14

/** Marks every form and every beginning of one. */
export function buildBeginnings(forms: readonly string[]): Beginnings {
  const letters = forms.reduce((sum, form) => sum + form.length, 0)
  const wholes = bitsFor(forms.length)
  const begun = bitsFor(letters * SHARED)
  for (const form of forms) {
    let hash = HASH_START
    for (let at = 0; at < form.length; at++) {
      hash = hashed(hash, form.charCodeAt(at))
      mark(begun, stirred(hash))
    }
    mark(wholes, stirred(hash))
  }
  return { wholes, begun }
}

/** Whether the word of a hash may be a form: never no where it is one. */
export function mayBeForm({ wholes }: Beginnings, hash: number): boolean {
  return isMarked(wholes, hash)
}

/** Whether a form may begin with the word of a hash: never no where one does. */
export function mayBegin({ begun }: Beginnings, hash: number): boolean {
  return isMarked(begun, hash)
}

function bitsFor(entries: number): Uint32Array {
  const bits = 2 ** Math.ceil(Math.log2(entries * BITS_EACH + 1))
  return new Uint32Array(Math.max(FEWEST_BITS, bits) / 32)
}

function mark(bits: Uint32Array, hash: number): void {
  const bit = hash & (bits.length * 32 - 1)
  bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31))
}

function isMarked(bits: Uint32Array, hash: number): boolean {
  const bit = hash & (bits.length * 32 - 1)
  return ((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
}

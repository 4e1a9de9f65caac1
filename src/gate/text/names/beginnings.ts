import { hashOf } from '../dictionary.ts'

/**
 * One bit for the hash of everything that a form of a name begins with, the whole form too. Most
 * words of a text are no beginning of any name, and here that is told without reading further.
 */
export type Beginnings = Uint32Array

const BITS_EACH = 8

/** Marks every beginning of every form. */
export function buildBeginnings(forms: readonly string[]): Beginnings {
  const letters = forms.reduce((sum, form) => sum + form.length, 0)
  const bits = 2 ** Math.max(8, Math.ceil(Math.log2(letters * BITS_EACH * SHARED + 1)))
  const beginnings = new Uint32Array(bits / 32)
  for (const form of forms) {
    for (let past = 1; past <= form.length; past++) {
      const bit = hashOf(form, 0, past) & (bits - 1)
      beginnings[bit >>> 5] = (beginnings[bit >>> 5] ?? 0) | (1 << (bit & 31))
    }
  }
  return beginnings
}

/** How many of the beginnings are different ones, more or less; the others need no bit. */
const SHARED = 0.5

/** Whether a form may begin with the word of a hash: never no where one does. */
export function mayBegin(beginnings: Beginnings, hash: number): boolean {
  const bit = hash & (beginnings.length * 32 - 1)
  return ((beginnings[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
}

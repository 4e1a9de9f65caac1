/** The most that a passage may hold of what cannot be read before it counts as lost altogether. */
const LOST_SHARE = 0.3

/** Signs that stand where a character could not be read: the mark itself, and private codes of a font. */
const UNREADABLE = /[\ufffd\ue000-\uf0a6\uf0a8-\uf0b6\uf0b8-\uf8ff]|\(cid:\d+\)/gu

/** A word in pieces, as fonts without a table of their letters leave it: "p o l i c y". */
const IN_PIECES = /(?<![\p{L}\d])(?:\p{L} ){4,}\p{L}(?![\p{L}\d])/u

/** A sentence that stops where another word must follow. */
const BROKEN_OFF =
  /\s(the|a|an|of|and|or|to|with|by|for|from|in|on|at|that|which|who|their|its|must|will|shall|should|may|be|is|are)$/i

/** How well a passage can be read, and in plain words why not. */
export interface Legibility {
  readonly text: 'readable' | 'damaged' | 'missing'
  readonly why?: string | undefined
}

/**
 * Look at one passage for signs that part of it was lost on the way into the file.
 * @param doubtful whether it was read off a picture, and part of it not for certain
 */
export function legibilityOf(passage: string, doubtful = false): Legibility {
  const marks = passage.match(UNREADABLE) ?? []
  const letters = passage.match(/[\p{L}\d]/gu)?.length ?? 0
  if (letters === 0) return { text: 'missing', why: 'No letter of it can be read.' }
  const lost = marks.reduce((sum, mark) => sum + mark.length, 0)
  if (lost > passage.length * LOST_SHARE) {
    return { text: 'missing', why: 'Hardly any of its characters can be read.' }
  }
  if (lost > 0) return { text: 'damaged', why: 'Some of its characters cannot be read.' }
  if (IN_PIECES.test(passage)) return { text: 'damaged', why: 'Words in it are in pieces.' }
  if (hasJumbledWords(passage)) return { text: 'damaged', why: 'Words in it are jumbled.' }
  if (BROKEN_OFF.test(passage)) return { text: 'damaged', why: 'It breaks off in mid-sentence.' }
  if (doubtful) return { text: 'damaged', why: 'Part of it is hard to read in the scan.' }
  return { text: 'readable' }
}

/** Words that nobody writes: letters and signs mixed, or a long row without a vowel. */
function hasJumbledWords(passage: string): boolean {
  const words = passage.split(/\s+/).filter((word) => word.length > 3)
  const jumbled = words.filter(
    (word) =>
      /\p{L}[#$%^~|\\{}]+\p{L}/u.test(word) ||
      /(?<![p{L}\d])[bcdfghjklmnpqrstvwxz]{6,}(?![p{L}\d])/.test(word),
  )
  return jumbled.length > 0 && jumbled.length >= words.length * 0.1
}

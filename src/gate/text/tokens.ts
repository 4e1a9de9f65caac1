import { cuesIn } from './cues.ts'
import { isDigit, isLetter, type Piece } from './cut-words.ts'
import { hashOf } from './dictionary.ts'
import type { Folded } from './fold.ts'
import { isDisguised } from './leet.ts'
import { traitsIn } from './traits.ts'
import type { Venue } from './venues.ts'

/** A word of a folded text: letters and digits without a break. Offsets are folded units. */
export interface Token {
  readonly start: number
  readonly end: number
  /** The letters, without digits before or after them ("smith" of "smith07"); else the digits. */
  readonly key: string
  /** All of it, digits too, and where that stands. */
  readonly whole: string
  readonly wholeStart: number
  readonly wholeEnd: number
  readonly capital: boolean
  /** Every letter a capital, and more than one of them. */
  readonly shouted: boolean
  /** Stands where any word would have a capital: first, or after the end of a sentence. */
  readonly begins: boolean
  readonly venue: Venue['sort'] | 'file_name' | null
  /** Cut otherwise than in the plain reading. */
  readonly fresh: boolean
  /** Hashes of `key` and of `whole`; see `hashOf`. */
  readonly hash: number
  readonly wholeHash: number
  /** What the word lists know of `key` and of `whole`; see `TRAIT`. */
  readonly traits: number
  readonly wholeTraits: number
  /** Which shapes it may open; see `CUE`. */
  readonly cues: number
  /** Holds letters of another alphabet than the Latin one. */
  readonly foreign: boolean
  /** Nothing but plain letters in `key`. */
  readonly lettered: boolean
  /** May show letters by digits, signs or letters that print like others. */
  readonly disguised: boolean
}

/** What may stand between two words of one sentence. */
const WITHIN_SENTENCE = /^[\s,'&(/_-]*$/
const FURTHEST_BACK = 24

/**
 * Describes the pieces of a folded text as words, in order.
 * @param known words of the plain reading, which need not be described again
 */
export function describe(
  folded: Folded,
  pieces: readonly Piece[],
  venues: readonly Venue[],
  { whole = 'prose', known = [] }: { whole?: 'prose' | 'file_name'; known?: readonly Token[] } = {},
): Token[] {
  const tokens: Token[] = []
  let nearest = 0
  let same = 0
  let last = 0
  for (const piece of pieces) {
    while ((venues[nearest]?.end ?? Number.POSITIVE_INFINITY) <= piece.start) nearest++
    while ((known[same]?.wholeStart ?? Number.POSITIVE_INFINITY) < piece.start) same++
    const venue = venues[nearest]
    const inside = venue !== undefined && venue.start <= piece.start
    const sort = inside ? venue.sort : whole === 'file_name' ? 'file_name' : null
    const begins = beginsAt(folded.text, last, piece.start)
    const before = known[same]
    if (before && isSame(piece, before, begins)) tokens.push(before)
    else tokens.push(token(folded, piece, sort, begins))
    last = piece.end
  }
  return tokens
}

/** Whether a piece is a word that stands so in the plain reading too. */
function isSame({ start, end, key, fresh }: Piece, token: Token, begins: boolean): boolean {
  if (fresh || token.wholeStart !== start || token.wholeEnd !== end) return false
  return token.begins === begins && (key === undefined || key === token.key)
}

function token(folded: Folded, piece: Piece, venue: Token['venue'], begins: boolean): Token {
  const { text } = folded
  const { start, end } = piece.key ? piece : withoutOuterDigits(text, piece)
  const whole = piece.key ?? text.slice(piece.start, piece.end)
  const key = piece.key ?? (end - start === whole.length ? whole : text.slice(start, end))
  const wholeHash = hashOf(whole, 0, whole.length)
  const wholeTraits = traitsIn(whole, wholeHash)
  const stripped = key.length !== whole.length
  const hash = stripped ? hashOf(key, 0, key.length) : wholeHash
  const signFirst = piece.key !== undefined && !isLetter(text, start)
  const capital = folded.capitals[start] === 1 || signFirst
  const sort = sortOf(key)
  const fresh = piece.fresh === true
  return {
    start,
    end,
    key,
    whole,
    wholeStart: piece.start,
    wholeEnd: piece.end,
    capital,
    shouted: capital && isShouted(folded, start, end),
    begins,
    venue,
    fresh,
    hash,
    wholeHash,
    traits: stripped ? traitsIn(key, hash) : wholeTraits,
    wholeTraits,
    cues: cuesIn(text, piece.start, piece.end),
    foreign: sort === FOREIGN || (stripped && sortOf(whole) === FOREIGN),
    lettered: sort === LETTERED,
    disguised: (sort !== LETTERED || fresh) && isDisguised(key, fresh),
  }
}

const LETTERED = 0
const MIXED = 1
const FOREIGN = 2

/** Whether a word is of plain letters alone, of other signs too, or of another alphabet. */
function sortOf(word: string): typeof LETTERED | typeof MIXED | typeof FOREIGN {
  let sort: typeof LETTERED | typeof MIXED = LETTERED
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code > 127) return FOREIGN
    if (code < 97 || code > 122) sort = MIXED
  }
  return sort
}

function isShouted(folded: Folded, start: number, end: number): boolean {
  let capitals = 0
  for (let at = start; at < end; at++) {
    if (folded.capitals[at] === 1) capitals++
    else if (isLetter(folded.text, at)) return false
  }
  return capitals > 1
}

function withoutOuterDigits(text: string, piece: Piece): Piece {
  let { start, end } = piece
  while (start < end && isDigit(text.charCodeAt(start))) start++
  if (start === end) return piece
  while (isDigit(text.charCodeAt(end - 1))) end--
  return { start, end }
}

function beginsAt(text: string, from: number, to: number): boolean {
  if (from === 0) return true
  const first = text.charCodeAt(from)
  if (first === 32 && to - from === 1) return false
  if (first === 44 && to - from === 2 && text.charCodeAt(from + 1) === 32) return false
  const between = text.slice(Math.max(from, to - FURTHEST_BACK), to)
  return between.includes('\n') || !WITHIN_SENTENCE.test(between)
}

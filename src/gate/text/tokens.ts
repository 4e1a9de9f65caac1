import { isLetter, type Piece } from './cut-words.ts'
import type { Folded } from './fold.ts'
import { isDisguised } from './leet.ts'
import type { Venue } from './venues.ts'
import { type Word, wordAt, wordOfSigns } from './words-met.ts'

/** A word of a folded text: letters and digits without a break. Offsets are folded units. */
export interface Token {
  readonly word: Word
  /** The word's own, at hand. */
  readonly key: string
  readonly traits: number
  readonly start: number
  readonly end: number
  /** Where all of it stands, digits too. */
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
  /** May show letters by digits or signs. */
  readonly disguised: boolean
  /** Some of its letters only look like those of the others, which nobody types by chance. */
  readonly mixed: boolean
}

/** What may stand between two words of one sentence. */
const WITHIN_SENTENCE = /^[\s,'&(/_-]*$/
const FURTHEST_BACK = 24

/** Where words stand: their text, and the stretches of it in which words are run together. */
export interface Setting {
  readonly folded: Folded
  readonly venues: readonly Venue[]
  readonly whole: 'prose' | 'file_name'
}

/** Describes the pieces of a folded text as words, in order. */
export function describe(setting: Setting, pieces: readonly Piece[]): Token[] {
  const { text } = setting.folded
  const venueAt = venuesInOrder(setting)
  const tokens: Token[] = []
  let last = 0
  for (const piece of pieces) {
    tokens.push(token(setting, piece, venueAt(piece.start), beginsAt(text, last, piece.start)))
    last = piece.end
  }
  return tokens
}

/**
 * Describes pieces that are cut otherwise than in the plain reading.
 * @param known words of the plain reading, which need not be described again
 * @param worth 1 for each piece that is wanted
 */
export function describeAnew(
  setting: Setting,
  pieces: readonly Piece[],
  known: readonly Token[],
  worth: Uint8Array,
): Token[] {
  const { text } = setting.folded
  const venueAt = venuesInOrder(setting)
  const tokens: Token[] = []
  let same = 0
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]
    if (!piece || worth[at] === 0) continue
    while ((known[same]?.wholeStart ?? Number.POSITIVE_INFINITY) < piece.start) same++
    const last = pieces[at - 1]?.end ?? 0
    const before = known[same]
    const alike = before?.wholeStart === piece.start && (known[same - 1]?.wholeEnd ?? 0) === last
    const begins = alike ? before.begins : beginsAt(text, last, piece.start)
    if (before && isSame(piece, before, begins)) tokens.push(before)
    else tokens.push(token(setting, piece, venueAt(piece.start), begins))
  }
  return tokens
}

/** Where in the text each of a row of places is, asked for in order. */
function venuesInOrder({ venues, whole }: Setting): (start: number) => Token['venue'] {
  const elsewhere = whole === 'file_name' ? 'file_name' : null
  if (venues.length === 0) return () => elsewhere
  let nearest = 0
  return (start) => {
    while ((venues[nearest]?.end ?? Number.POSITIVE_INFINITY) <= start) nearest++
    const venue = venues[nearest]
    return venue !== undefined && venue.start <= start ? venue.sort : elsewhere
  }
}

/** Whether a piece is a word that stands so in the plain reading too. */
function isSame({ start, end, key, fresh }: Piece, token: Token, begins: boolean): boolean {
  if (fresh || token.wholeStart !== start || token.wholeEnd !== end) return false
  return token.begins === begins && (key === undefined || key === token.key)
}

function token({ folded }: Setting, piece: Piece, venue: Token['venue'], begins: boolean): Token {
  const { text } = folded
  const word =
    piece.key === undefined
      ? wordAt(text, piece.start, piece.end, piece.hash)
      : wordOfSigns(piece.key)
  const start = piece.start + word.keyAt
  const end = piece.key === undefined ? start + word.key.length : piece.end
  const signFirst = piece.key !== undefined && !isLetter(text, start)
  const capital = folded.capitals[start] === 1 || signFirst
  const fresh = piece.fresh === true
  return {
    word,
    key: word.key,
    traits: word.traits,
    start,
    end,
    wholeStart: piece.start,
    wholeEnd: piece.end,
    capital,
    shouted: capital && isShouted(folded, start, end),
    begins,
    venue,
    fresh,
    disguised: fresh ? isDisguised(word.key, true) : word.disguised,
    mixed: !folded.plain && isMixed(folded, start, end),
  }
}

/** Letters of the Latin alphabet and of one that looks like it, in one word. */
function isMixed({ original, text, starts }: Folded, start: number, end: number): boolean {
  let latin = false
  let alike = false
  for (let at = start; at < end; at++) {
    if (!isLetter(text, at)) continue
    const typed = original.charCodeAt(starts[at] ?? 0)
    if (typed < LATIN_END) latin = true
    else if (typed >= ALIKE_FIRST && typed <= ALIKE_LAST) alike = true
  }
  return latin && alike
}

/** Greek, Coptic, Cyrillic and Armenian. */
const ALIKE_FIRST = 0x370
const ALIKE_LAST = 0x58f
const LATIN_END = 0x250

function isShouted(folded: Folded, start: number, end: number): boolean {
  let capitals = 0
  for (let at = start; at < end; at++) {
    if (folded.capitals[at] === 1) capitals++
    else if (isLetter(folded.text, at)) return false
  }
  return capitals > 1
}

function beginsAt(text: string, from: number, to: number): boolean {
  if (from === 0) return true
  const first = text.charCodeAt(from)
  if (first === 32 && to - from === 1) return false
  if (first === 44 && to - from === 2 && text.charCodeAt(from + 1) === 32) return false
  const between = text.slice(Math.max(from, to - FURTHEST_BACK), to)
  return between.includes('\n') || !WITHIN_SENTENCE.test(between)
}

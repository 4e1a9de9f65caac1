import { EVERY_CUE } from './cues.ts'
import { cutWords, type Piece } from './cut-words.ts'
import { type Folded, fold } from './fold.ts'
import { cutLeet, isLeet } from './leet.ts'
import { FEWEST_LETTERS, joinSpaced } from './spaced-letters.ts'
import { survey } from './survey.ts'
import { describe, type Token } from './tokens.ts'
import { EVERY_TRAIT } from './traits.ts'
import { turnedAround } from './turned.ts'
import { findVenues, type Venue } from './venues.ts'

/**
 * One way to cut a text into words. The plain one always comes first; the others are there only
 * where the text gives cause: capitals inside a word, digits for letters, letters set apart,
 * mark-up between words.
 */
export interface Reading {
  readonly sort: 'plain' | 'camel' | 'leet' | 'spaced' | 'unmarked'
  readonly tokens: readonly Token[]
  /**
   * 1 for each token near enough to one that is cut otherwise than in the plain reading to make
   * a name with it. Null in the plain reading: every token counts.
   */
  readonly worth: Uint8Array | null
  /** Where each token stands in the plain reading, or -1; null in the plain reading itself. */
  readonly plainAt: readonly number[] | null
  /** What the lists know of its words, all together; see `TRAIT`. */
  readonly traits: number
}

/** A text folded once and read in every way that it gives cause for. */
export interface Read {
  readonly folded: Folded
  readonly plain: readonly Token[]
  readonly readings: readonly Reading[]
  /** How many digits stand in the text; contact details, dates and numbers need several. */
  readonly digits: number
  /** Three of the same letter stand in a row somewhere. */
  readonly stretched: boolean
  /** The cues and traits of its plain words, all together. */
  readonly cues: number
  readonly traits: number
  /** The same text as it shows where a hidden character turns it around; null elsewhere. */
  readonly turned: Read | null
}

/** Further than this from a word, no other makes a name or a phrase with it. */
const REACH = 6

/**
 * Reads a text for the detectors.
 * @param whole a file name runs words together throughout, as a hashtag does
 */
export function read(original: string, whole: 'prose' | 'file_name' = 'prose'): Read {
  const folded = fold(original)
  const turned = turnedAround(folded)
  return { ...readFolded(folded, whole), turned: turned && readFolded(turned, whole) }
}

function readFolded(folded: Folded, whole: 'prose' | 'file_name'): Read {
  const venues = findVenues(folded.text)
  const pieces = cutWords(folded.text)
  const { digits, turns, signs, singles, stretched } = survey(folded, pieces)
  const plain = describe(folded, pieces, venues, { whole })
  const { cues, traits } = together(plain)
  const readings: Reading[] = [{ sort: 'plain', tokens: plain, worth: null, plainAt: null, traits }]
  const add = (sort: Reading['sort'], cut: readonly Piece[] | null) => {
    if (!cut) return
    const tokens = describe(folded, cut, venues, { whole, known: plain })
    const plainAt = placesIn(plain, tokens)
    readings.push({
      sort,
      tokens,
      worth: worthOf(tokens),
      plainAt,
      traits: together(tokens).traits,
    })
  }
  if (turns) add('camel', cutAtCapitals(folded, pieces))
  if (isLeet(folded, signs)) add('leet', cutLeet(folded, plain))
  if (singles >= FEWEST_LETTERS) add('spaced', joinSpaced(folded.text, pieces))
  if (venues.length > 0) add('unmarked', withoutMarkup(pieces, venues))
  return { folded, plain, readings, digits, stretched, cues, traits, turned: null }
}

/** What all words together cue, and what the lists know of them. */
function together(tokens: readonly Token[]): { cues: number; traits: number } {
  let cues = 0
  let traits = 0
  for (const token of tokens) {
    if (token.foreign) return { cues: EVERY_CUE, traits: EVERY_TRAIT }
    cues |= token.cues
    traits |= token.wholeTraits
  }
  return { cues, traits }
}

/** Where words that were not described anew stand among those of the plain reading. */
function placesIn(plain: readonly Token[], tokens: readonly Token[]): number[] {
  const places: number[] = []
  let at = 0
  for (const token of tokens) {
    while ((plain[at]?.wholeStart ?? token.wholeStart) < token.wholeStart) at++
    places.push(plain[at] === token ? at : -1)
  }
  return places
}

function worthOf(tokens: readonly Token[]): Uint8Array {
  const worth = new Uint8Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.fresh) worth.fill(1, Math.max(0, at - REACH), at + REACH + 1)
  }
  return worth
}

function cutAtCapitals(folded: Folded, pieces: readonly Piece[]): Piece[] | null {
  const cut: Piece[] = []
  for (const piece of pieces) {
    const { start, end } = piece
    let from = start
    for (let at = start + 1; at < end; at++) {
      if (!turns(folded, at)) continue
      cut.push({ start: from, end: at, fresh: true })
      from = at
    }
    cut.push(from === start ? piece : { start: from, end, fresh: true })
  }
  return cut.length > pieces.length ? cut : null
}

/** Whether a new word may begin inside a run: a capital after a small letter, or a turn to digits. */
function turns(folded: Folded, at: number): boolean {
  if (folded.capitals[at] === 1) return folded.capitals[at - 1] === 0
  const before = folded.text.charCodeAt(at - 1)
  const here = folded.text.charCodeAt(at)
  const digitBefore = before >= 48 && before <= 57
  return digitBefore !== (here >= 48 && here <= 57)
}

/** Words outside tags; the first after each tag is new to the one before it. */
function withoutMarkup(pieces: readonly Piece[], venues: readonly Venue[]): Piece[] | null {
  const tags = venues.filter((venue) => venue.sort === 'markup')
  if (tags.length === 0) return null
  const outside: Piece[] = []
  let nearest = 0
  let passed = false
  for (const piece of pieces) {
    while ((tags[nearest]?.end ?? Number.POSITIVE_INFINITY) <= piece.start) {
      nearest++
      passed = true
    }
    const tag = tags[nearest]
    if (tag !== undefined && piece.start >= tag.start) continue
    outside.push(passed ? { ...piece, fresh: true } : piece)
    passed = false
  }
  return outside
}

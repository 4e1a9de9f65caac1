import { isLetter, type Piece } from './cut-words.ts'
import { type Folded, isAlikeCode, isCapital } from './fold.ts'
import { RUN, RUN_ENTRIES, type Survey } from './survey.ts'
import type { Venue } from './venues.ts'
import { metAt, type Word, wordAt, wordOfSigns } from './words-met.ts'

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
  /** A capital or a digit begins inside all of it. */
  readonly turns: boolean
  /** A hyphen or an apostrophe alone parts all of it from the word before. */
  readonly joined: boolean
  /** Letters of it only look like Latin ones, which nobody types by chance; see `isMixed`. */
  readonly mixed: boolean
}

/** What may stand between two words of one sentence. */
const WITHIN_SENTENCE = /^[\s,'&(/_-]*$/
const FURTHEST_BACK = 24
const SPACE = 0x20
const EXCLAMATION = 0x21
const COMMA = 0x2c
const FULL_STOP = 0x2e

/** Where words stand: their text, and the stretches of it in which words are run together. */
export interface Setting {
  readonly folded: Folded
  readonly venues: readonly Venue[]
  readonly whole: 'prose' | 'file_name'
}

/** Describes the runs of a surveyed text as words, in order. */
export function describe(setting: Setting, { runs, count, letters }: Survey): Token[] {
  const { folded, venues } = setting
  const { text } = folded
  const elsewhere = setting.whole === 'file_name' ? 'file_name' : null
  const tokens: Token[] = []
  let nearest = 0
  let last = 0
  for (let run = 0; run < count; run++) {
    const place = run * RUN_ENTRIES
    const start = runs[place] ?? 0
    const end = runs[place + 1] ?? 0
    const hash = runs[place + 2] ?? 0
    const tells = runs[place + 3] ?? 0
    while (nearest < venues.length && (venues[nearest]?.end ?? 0) <= start) nearest++
    const venue = venues[nearest]
    const word = metAt(letters, start, end, hash) ?? wordAt(text, start, end, hash)
    const keyStart = start + word.keyAt
    const keyEnd = keyStart + word.keyLength
    const capital = isCapital(folded, keyStart)
    tokens.push({
      word,
      key: word.key,
      traits: word.traits,
      start: keyStart,
      end: keyEnd,
      wholeStart: start,
      wholeEnd: end,
      capital,
      shouted: capital && isShouted(folded, keyStart, keyEnd, tells),
      begins: run === 0 || ((tells & RUN.spaced) === 0 && beginsAt(text, last, start)),
      venue: venue !== undefined && venue.start <= start ? venue.sort : elsewhere,
      fresh: false,
      disguised: word.disguised,
      turns: (tells & RUN.turns) !== 0,
      joined: (tells & RUN.joined) !== 0,
      mixed: folded.alike > 0 && isMixed(folded, keyStart, keyEnd),
    })
    last = end
  }
  return tokens
}

/**
 * Describes pieces that are cut otherwise than in the plain reading.
 * @param known words of the plain reading, which need not be described again
 * @param reach how far from a piece that is cut anew those stand that are wanted
 */
export function describeAnew(
  setting: Setting,
  pieces: readonly Piece[],
  known: readonly Token[],
  reach: number,
): Token[] {
  const { folded } = setting
  const venueAt = venuesInOrder(setting)
  const tokens: Token[] = []
  let same = 0
  for (const [from, past] of stretchesAroundFresh(pieces, reach)) {
    for (let at = from; at < past; at++) {
      const piece = pieces[at]
      if (!piece) continue
      const { wholeStart: start } = piece
      while ((known[same]?.wholeStart ?? Number.POSITIVE_INFINITY) < start) same++
      const last = pieces[at - 1]?.wholeEnd ?? 0
      const before = known[same]
      const alike = before?.wholeStart === start && (known[same - 1]?.wholeEnd ?? 0) === last
      const begins = alike ? before.begins : beginsAt(folded.text, last, start)
      if (before && isSame(piece, before, begins)) tokens.push(before)
      else tokens.push(tokenAnew(folded, piece, venueAt(start), begins))
    }
  }
  return tokens
}

/** Where pieces stand within a reach of one that is cut anew, in order and without overlap. */
export function stretchesAroundFresh(
  pieces: readonly { readonly fresh: boolean }[],
  reach: number,
): [number, number][] {
  const fresh: number[] = []
  for (let at = 0; at < pieces.length; at++) if (pieces[at]?.fresh) fresh.push(at)
  return stretchesAround(fresh, pieces.length, reach)
}

/** The stretches of so many things that stand within a reach of places among them. */
export function stretchesAround(
  places: readonly number[],
  count: number,
  reach: number,
): [number, number][] {
  const stretches: [number, number][] = []
  let last: [number, number] | null = null
  for (const at of places) {
    const past = Math.min(count, at + reach + 1)
    const from = Math.max(0, at - reach)
    if (last && from <= last[1]) last[1] = past
    else {
      last = [from, past]
      stretches.push(last)
    }
  }
  return stretches
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
function isSame(piece: Piece, token: Token, begins: boolean): boolean {
  if (piece === token) return token.begins === begins
  const { wholeStart, wholeEnd, spelt, fresh } = piece
  if (fresh || token.wholeStart !== wholeStart || token.wholeEnd !== wholeEnd) return false
  return token.begins === begins && (spelt === undefined || spelt === token.key)
}

function tokenAnew(folded: Folded, piece: Piece, venue: Token['venue'], begins: boolean): Token {
  const { wholeStart, wholeEnd, spelt, fresh } = piece
  const word = spelt === undefined ? wordAt(folded.text, wholeStart, wholeEnd) : wordOfSigns(spelt)
  const start = wholeStart + word.keyAt
  const end = spelt === undefined ? start + word.key.length : wholeEnd
  const signFirst = spelt !== undefined && !isLetter(folded.text, start)
  const capital = isCapital(folded, start) || signFirst
  return {
    word,
    key: word.key,
    traits: word.traits,
    start,
    end,
    wholeStart,
    wholeEnd,
    capital,
    shouted: capital && isShouted(folded, start, end, RUN.foreign),
    begins,
    venue,
    fresh,
    disguised: fresh ? word.disguisedAnew : word.disguised,
    turns: false,
    joined: false,
    mixed: folded.alike > 0 && isMixed(folded, start, end),
  }
}

/**
 * Letters of the Latin alphabet and of one that looks like it in one word, or of that one alone in
 * a text of Latin letters: a Russian post is full of such words, an English one of none.
 */
function isMixed({ original, text, starts, alike }: Folded, start: number, end: number): boolean {
  let latin = 0
  let others = 0
  for (let at = start; at < end; at++) {
    if (!isLetter(text, at)) continue
    const typed = original.charCodeAt(starts[at] ?? 0)
    if (typed < LATIN_END) latin++
    else if (isAlikeCode(typed)) others++
  }
  if (latin > 0 || others !== end - start) return latin > 0 && others > 0
  return others >= SHORTEST_ALIKE && alike * 2 < text.length
}

/** "а" and "он" stand in any Cyrillic quotation. */
const SHORTEST_ALIKE = 3
const LATIN_END = 0x250

function isShouted(folded: Folded, start: number, end: number, tells: number): boolean {
  if ((tells & RUN.foreign) === 0) return (tells & RUN.shouted) !== 0
  let capitals = 0
  for (let at = start; at < end; at++) {
    if (isCapital(folded, at)) capitals++
    else if (isLetter(folded.text, at)) return false
  }
  return capitals > 1
}

function beginsAt(text: string, from: number, to: number): boolean {
  if (from === 0) return true
  const first = text.charCodeAt(from)
  if (first === SPACE && to - from === 1) return false
  if (to - from === 2 && text.charCodeAt(from + 1) === SPACE) {
    if (first === COMMA) return false
    if (first === FULL_STOP || first === EXCLAMATION) return true
  }
  const between = text.slice(Math.max(from, to - FURTHEST_BACK), to)
  return between.includes('\n') || !WITHIN_SENTENCE.test(between)
}

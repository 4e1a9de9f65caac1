import { referenceAt } from './entities.ts'
import { type FoldedUnits, finish, put, putPlain, startUnits } from './folded-units.ts'
import { encodedAt, type Meant, mayBeEncoded, misreadAt } from './misread.ts'
import { type PlainLetters, plainLetters } from './plain-letters.ts'

/**
 * A text as a reader sees it, in plain lower-case letters, with the way back to what was typed.
 * `starts` and `ends` hold an entry for every UTF-16 unit of `text`, and may go on.
 */
export interface Folded {
  readonly original: string
  readonly text: string
  /** Where in the original the typed character of this unit begins. */
  readonly starts: Uint32Array
  /** Where it ends, with the accents that sit on it. */
  readonly ends: Uint32Array
  /** 1 where the typed character was a capital; empty where the text is plain. See `isCapital`. */
  readonly capitals: Uint8Array
  /** Whether a character was passed over that nobody can see. */
  readonly unseen: boolean
  /** Every character was printable ASCII, and stands for itself. */
  readonly plain: boolean
  /** How many letters were typed of an alphabet that looks like the Latin one, as Cyrillic does. */
  readonly alike: number
  /** Some units stand in another order than in the original; see `turnedAround`. */
  readonly turned?: true
}

/** A stretch of the original text. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

const FLAG_LETTER_FIRST = 0x1f1e6
const FLAG_LETTER_LAST = 0x1f1ff
const AMPERSAND = 0x26
const BACKTICK = 0x60
const PERCENT = 0x25
/** Printable ASCII and new lines, but for the ampersand and the backtick: only case folds. */
const PLAIN = /^[\n -%'-_a-~]*$/
const NO_CAPITALS = new Uint8Array(0)
/** Greek, Coptic, Cyrillic and Armenian. */
const ALIKE_FIRST = 0x370
const ALIKE_LAST = 0x58f

/**
 * Folds a text once, in linear time: compatibility forms, look-alike letters, accents, invisible
 * characters, character references and case. Any string is fine, lone surrogates too.
 */
export function fold(original: string): Folded {
  const plain = foldPlain(original)
  if (plain) return plain
  const units = startUnits(original.length)
  let at = 0
  while (at < original.length) {
    const past = endOfPlain(original, at)
    if (past > at) putPlain(units, original, at, past)
    at = past < original.length ? past + foldAt(original, past, units) : past
  }
  return { original, plain: false, ...finish(units) }
}

/** Where a run of printable ASCII ends, which only case folds. */
function endOfPlain(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 || code > 0x7e || code === AMPERSAND || code === BACKTICK) break
    if (code === PERCENT) break
  }
  return at
}

/** A text of printable ASCII folds to itself, capitals apart; most posts do. */
function foldPlain(original: string): Folded | null {
  if (!PLAIN.test(original) || mayBeEncoded(original)) return null
  const { length } = original
  const own = length > LONGEST_LADDER
  return {
    original,
    text: original.toLowerCase(),
    starts: own ? ladder(0, length) : LADDER,
    ends: own ? ladder(1, length) : NEXT_STEPS,
    capitals: NO_CAPITALS,
    unseen: false,
    plain: true,
    alike: 0,
  }
}

/** Whether the typed character of a folded unit was a capital. */
export function isCapital({ plain, original, capitals }: Folded, unit: number): boolean {
  return plain ? isCapitalCode(original.charCodeAt(unit)) : capitals[unit] === 1
}

/** Whether a code is that of a plain capital letter. */
export function isCapitalCode(code: number): boolean {
  return code > 0x40 && code < 0x5b
}

/** Whether a code is that of a letter that looks like a Latin one. */
export function isAlikeCode(code: number): boolean {
  return code >= ALIKE_FIRST && code <= ALIKE_LAST
}

/** 0, 1, 2, …: where every unit stands for itself, all texts share one way back. */
const LONGEST_LADDER = 8192
const LADDER = ladder(0, LONGEST_LADDER)
const NEXT_STEPS = ladder(1, LONGEST_LADDER)

function ladder(first: number, length: number): Uint32Array {
  return Uint32Array.from({ length }, (_, at) => first + at)
}

/** A text folded where the way back does not matter: names and terms of the register. */
export function foldedText(original: string): string {
  return PLAIN.test(original) && !mayBeEncoded(original)
    ? original.toLowerCase()
    : fold(original).text
}

/** The stretch of the original that folded units `from` (inclusive) to `to` (exclusive) cover. */
export function spanOf(folded: Folded, from: number, to: number): Span {
  let start = folded.starts[from] ?? 0
  let end = folded.ends[to - 1] ?? start
  if (folded.turned) {
    for (let unit = from; unit < to; unit++) {
      start = Math.min(start, folded.starts[unit] ?? start)
      end = Math.max(end, folded.ends[unit] ?? end)
    }
  }
  return { start, end, text: folded.original.slice(start, end) }
}

function foldAt(text: string, at: number, units: FoldedUnits): number {
  const code = text.codePointAt(at) ?? 0
  if (code === AMPERSAND) {
    const reference = referenceAt(text, at)
    if (reference) {
      const meant = reference.means.codePointAt(0) ?? 0
      emit(units, plainOf(meant), at, at + reference.length)
      return reference.length
    }
  }
  const meant = code === PERCENT ? encodedAt(text, at) : misreadAt(text, at)
  if (meant) return foldMeant(meant, at, units)
  if (isAlikeCode(code)) units.alike++
  const width = code > 0xffff ? 2 : 1
  if (isFlagLetter(code)) return foldFlagLetters(text, at, units)
  emit(units, plainOf(code), at, at + width)
  return width
}

/** One character for which several stand. */
function foldMeant({ code, length }: Meant, at: number, units: FoldedUnits): number {
  if (isAlikeCode(code)) units.alike++
  emit(units, plainOf(code), at, at + length)
  return length
}

function emit(units: FoldedUnits, plain: PlainLetters, start: number, end: number): void {
  if (plain.sort === 'unseen') {
    units.unseen = true
    return
  }
  if (plain.sort === 'mark') {
    if (units.length > 0) units.ends[units.length - 1] = end
    return
  }
  put(units, plain.letters, start, end)
}

/** Characters worked out before; what a character looks like never changes. */
const KNOWN = new Map<number, PlainLetters>()
const MOST_KNOWN = 4096

function plainOf(code: number): PlainLetters {
  const known = KNOWN.get(code)
  if (known) return known
  const plain = plainLetters(String.fromCodePoint(code))
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(code, plain)
  return plain
}

function isFlagLetter(code: number): boolean {
  return code >= FLAG_LETTER_FIRST && code <= FLAG_LETTER_LAST
}

/**
 * Two flag letters together show a flag, which parts words; any other run of them spells, and so
 * do two beside it: a short surname.
 */
function foldFlagLetters(text: string, at: number, units: FoldedUnits): number {
  const letters: string[] = []
  for (let next = at; ; next += 2) {
    const code = text.codePointAt(next) ?? 0
    if (!isFlagLetter(code)) break
    letters.push(String.fromCharCode(65 + code - FLAG_LETTER_FIRST))
  }
  const flag = letters.length === 2 && !spellsBefore(text, at - 1) && !spellsAfter(text, at + 4)
  for (const [index, letter] of letters.entries()) {
    const start = at + index * 2
    emit(units, { sort: 'shown', letters: flag ? ' ' : letter }, start, start + 2)
  }
  return letters.length * 2
}

/** More letters than a flag has, behind the space that ends at an offset or ahead of the one there. */
function spellsBefore(text: string, space: number): boolean {
  return text.charAt(space) === ' ' && [2, 4, 6].every((back) => isFlagLetterAt(text, space - back))
}

function spellsAfter(text: string, space: number): boolean {
  return text.charAt(space) === ' ' && [1, 3, 5].every((on) => isFlagLetterAt(text, space + on))
}

function isFlagLetterAt(text: string, at: number): boolean {
  return isFlagLetter(text.codePointAt(at) ?? 0)
}

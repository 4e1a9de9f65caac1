import { isWordUnit, type Piece } from './cut-words.ts'
import { HASH_START, hashed, stirred } from './dictionary.ts'
import type { Folded } from './fold.ts'

/** A text's words, and what it holds that calls for a closer look. */
export interface Survey {
  /** Its unbroken runs of letters and digits. */
  readonly pieces: readonly Piece[]
  /** How many digits there are. */
  readonly digits: number
  /** A capital or a digit begins inside a word: "WellDone", "7B". */
  readonly turns: boolean
  /** Where to begin to look for signs that are letters, or two letters like another; -1: nowhere. */
  readonly signs: number
  /** A sign that may be a last letter stands directly behind a word: "K0f!". */
  readonly signsBehind: boolean
  /** The longest run of words of one letter each. */
  readonly singles: number
  /** Three of the same letter stand in a row. */
  readonly stretched: boolean
}

const LETTER = 1
const DIGIT = 2
/** They stand for letters at the end of a word too. */
const SIGN = 3
/** They end sentences more often than they stand for a letter. */
const LOOSE_SIGN = 4
const FOREIGN_LETTER = 5
const OTHER_SIGN = 6
const SORT_BITS = 3
const EURO = 0x20ac
const V = 0x76
const SORTS = new Uint8Array(128)
for (const letter of 'abcdefghijklmnopqrstuvwxyz') SORTS[letter.charCodeAt(0)] = LETTER
for (const digit of '0123456789') SORTS[digit.charCodeAt(0)] = DIGIT
for (const sign of '@$') SORTS[sign.charCodeAt(0)] = SIGN
for (const sign of '!|+') SORTS[sign.charCodeAt(0)] = LOOSE_SIGN

const TOUCHES = 1
const TURNS = 2
const BEHIND = 4
const STRETCHED = 8
/** What it tells that one sort of unit follows another. */
const MEETINGS = new Uint8Array(2 ** (2 * SORT_BITS))
for (const sign of [DIGIT, SIGN, LOOSE_SIGN]) meet(sign, LETTER, TOUCHES)
for (const sign of [DIGIT, SIGN]) meet(LETTER, sign, TOUCHES)
for (const letter of [LETTER, FOREIGN_LETTER]) {
  meet(letter, DIGIT, TURNS)
  meet(DIGIT, letter, TURNS)
}
for (const unit of [LETTER, DIGIT, FOREIGN_LETTER]) meet(unit, LOOSE_SIGN, BEHIND)

const IS_SIGN = (1 << DIGIT) | (1 << SIGN) | (1 << LOOSE_SIGN)
const IS_WORD = (1 << LETTER) | (1 << DIGIT) | (1 << FOREIGN_LETTER)

function meet(one: number, other: number, tells: number): void {
  const place = (one << SORT_BITS) | other
  MEETINGS[place] = (MEETINGS[place] ?? 0) | tells
}

/** Goes through a folded text once: where its words are, and which closer looks can be spared. */
export function survey({ text, capitals }: Folded): Survey {
  const pieces: Piece[] = []
  let digits = 0
  let told = 0
  let firstSign = -1
  let start = -1
  let hash = HASH_START
  let turned = 0
  let last = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const sort = code < 128 ? (SORTS[code] ?? 0) : sortOfForeign(text, at, code)
    let tells = MEETINGS[(last << SORT_BITS) | sort] ?? 0
    if (sort === LETTER && last === LETTER && text.charCodeAt(at - 1) === code) {
      tells |= doubled(text, at, code)
    }
    if (sort === DIGIT) digits++
    if (firstSign < 0 && (IS_SIGN & (1 << sort) || (tells & TOUCHES) !== 0)) firstSign = at
    if ((IS_WORD & (1 << sort)) !== 0) {
      if (start < 0) {
        start = at
        hash = HASH_START
        turned = 0
      } else if (capitals[at] === 1) tells = capitals[at - 1] === 0 ? tells | TURNS : tells & ~TURNS
      hash = hashed(hash, code)
      turned |= tells & TURNS
    } else if (start >= 0) {
      pieces.push({ start, end: at, hash: stirred(hash), turns: turned !== 0 })
      start = -1
    }
    told |= tells
    last = sort
  }
  if (start >= 0) {
    pieces.push({ start, end: text.length, hash: stirred(hash), turns: turned !== 0 })
  }
  return {
    pieces,
    digits,
    turns: (told & TURNS) !== 0,
    signs: (told & TOUCHES) === 0 ? -1 : Math.max(0, firstSign - 1),
    signsBehind: (told & BEHIND) !== 0,
    stretched: (told & STRETCHED) !== 0,
    singles: longestRunOfSingles(pieces),
  }
}

/** Two letters alike: "vv" prints like another letter, and three are drawn out. */
function doubled(text: string, at: number, code: number): number {
  const likeAnother = code === V ? TOUCHES : 0
  return text.charCodeAt(at - 2) === code ? likeAnother | STRETCHED : likeAnother
}

/** Both halves of a character of two units are of its sort. */
function sortOfForeign(text: string, at: number, code: number): number {
  if (code === EURO) return SIGN
  return isWordUnit(text, at) ? FOREIGN_LETTER : OTHER_SIGN
}

function longestRunOfSingles(pieces: readonly Piece[]): number {
  let longest = 0
  let run = 0
  for (const { start, end } of pieces) {
    run = end - start === 1 ? run + 1 : 0
    if (run > longest) longest = run
  }
  return longest
}

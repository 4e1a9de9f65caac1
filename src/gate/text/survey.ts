import type { Piece } from './cut-words.ts'
import type { Folded } from './fold.ts'

/** What a text holds that calls for a closer look; one pass tells which looks can be spared. */
export interface Survey {
  /** How many digits there are. */
  readonly digits: number
  /** A capital or a digit begins inside a word: "WellDone", "7B". */
  readonly turns: boolean
  /** A digit or a sign touches a letter, or two letters stand that print like another. */
  readonly signs: boolean
  /** The longest run of words of one letter each. */
  readonly singles: number
  /** Three of the same letter stand in a row. */
  readonly stretched: boolean
}

const LETTER = 1
const DIGIT = 2
const SIGN = 4
const FOREIGN = 8
const EURO = 0x20ac
const V = 0x76
const SORTS = new Uint8Array(128)
for (const letter of 'abcdefghijklmnopqrstuvwxyz') SORTS[letter.charCodeAt(0)] = LETTER
for (const digit of '0123456789') SORTS[digit.charCodeAt(0)] = DIGIT
for (const sign of '@$!|+') SORTS[sign.charCodeAt(0)] = SIGN

/** Surveys a folded text and the pieces that it is cut into. */
export function survey({ text, capitals }: Folded, pieces: readonly Piece[]): Survey {
  let digits = 0
  let turns = false
  let signs = false
  let last = 0
  let before = 0
  let stretched = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const sort = code < 128 ? (SORTS[code] ?? 0) : code === EURO ? SIGN : FOREIGN
    if (sort === LETTER) {
      if (last === DIGIT || last === SIGN || (code === V && text.charCodeAt(at - 1) === V))
        signs = true
      if (last === DIGIT) turns = true
    } else if (sort === DIGIT || sort === SIGN) {
      if (sort === DIGIT) digits++
      if (last === LETTER) signs = true
      if (sort === DIGIT && (last === LETTER || last === FOREIGN)) turns = true
    } else if (last === DIGIT && sort === FOREIGN) turns = true
    if (capitals[at] === 1 && at > 0 && capitals[at - 1] === 0) turns ||= isWithinWord(text, at)
    if (code === before && sort === LETTER && text.charCodeAt(at - 2) === code) stretched = true
    before = code
    last = sort
  }
  return { digits, turns, signs, singles: longestRunOfSingles(pieces), stretched }
}

/** Letters of any alphabet may stand before a capital inside a word; only signs of ASCII do not. */
function isWithinWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return before > 127 || (SORTS[before] ?? 0) === LETTER || (SORTS[before] ?? 0) === DIGIT
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

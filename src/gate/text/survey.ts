import { isWordUnit } from './cut-words.ts'
import { HASH_START, hashed, stirred } from './dictionary.ts'
import { type Folded, isCapitalCode } from './fold.ts'

/** A text's words, and what it holds that calls for a closer look. */
export interface Survey {
  /** How many unbroken runs of letters and digits there are. */
  readonly count: number
  /**
   * Four entries for each of them: where it begins and ends, its hash, and what it tells (see
   * `RUN`). They hold until the next text is surveyed, so that no text needs room of its own.
   */
  readonly runs: Int32Array
  /** The units of the words, each in its place; they hold as long. */
  readonly letters: Uint16Array
  /** How many digits there are. */
  readonly digits: number
  /** A capital or a digit begins inside a word other than a class's: "WellDone", "smith7". */
  readonly turns: boolean
  /** Where to begin to look for signs that are letters, or two letters like another; -1: nowhere. */
  readonly signs: number
  /** A sign that may be a last letter stands directly behind a word: "K0f!". */
  readonly signsBehind: boolean
  /** The longest run of words of one letter each. */
  readonly singles: number
  /** Three of the same letter stand in a row. */
  readonly stretched: boolean
  /** A sign stands directly behind a letter by which letters are left out: "f**k". */
  readonly masked: boolean
}

/** What is told of one run, one bit each. */
export const RUN = {
  /** A capital or a digit begins inside it, and it is more than one letter behind digits. */
  turns: 1,
  /** Some of it is neither a plain letter nor a digit; what it shouts is not told then. */
  foreign: 2,
  /** Its letters are capitals, and more than one. */
  shouted: 4,
  /** One space parts it from the run before it. */
  spaced: 8,
  /** One hyphen or apostrophe does. */
  joined: 16,
  /** It holds letters and digits, or a sign that may be a letter stands directly beside it. */
  signed: 32,
} as const
/** Entries for each run. */
export const RUN_ENTRIES = 4

const LETTER = 1
const DIGIT = 2
/** They stand for letters at the end of a word too. */
const SIGN = 3
/** They end sentences more often than they stand for a letter. */
const LOOSE_SIGN = 4
const FOREIGN_LETTER = 5
const OTHER_SIGN = 6
/** They stand where a letter is left out. */
const MASK = 7
const SORT_BITS = 3
const EURO = 0x20ac
const V = 0x76
const SPACE = 0x20
const HYPHEN = 0x2d
const APOSTROPHE = 0x27
const TO_SMALL = 0x20
const SORTS = new Uint8Array(128)
for (const letter of 'abcdefghijklmnopqrstuvwxyz') SORTS[letter.charCodeAt(0)] = LETTER
for (const digit of '0123456789') SORTS[digit.charCodeAt(0)] = DIGIT
for (const sign of '@$') SORTS[sign.charCodeAt(0)] = SIGN
for (const sign of '!|+') SORTS[sign.charCodeAt(0)] = LOOSE_SIGN
for (const sign of '*#%&') SORTS[sign.charCodeAt(0)] = MASK

const TOUCHES = 1
const TURNS = 2
const BEHIND = 4
const STRETCHED = 8
const MASKED = 16
/** What it tells that one sort of unit follows another. */
const MEETINGS = new Uint8Array(2 ** (2 * SORT_BITS))
for (const sign of [DIGIT, SIGN, LOOSE_SIGN]) meet(sign, LETTER, TOUCHES)
for (const sign of [DIGIT, SIGN]) meet(LETTER, sign, TOUCHES)
for (const letter of [LETTER, FOREIGN_LETTER]) {
  meet(letter, DIGIT, TURNS)
  meet(DIGIT, letter, TURNS)
}
for (const unit of [LETTER, DIGIT, FOREIGN_LETTER]) meet(unit, LOOSE_SIGN, BEHIND)
meet(LETTER, MASK, MASKED)

const IS_SIGN = (1 << DIGIT) | (1 << SIGN) | (1 << LOOSE_SIGN)
const IS_WORD = (1 << LETTER) | (1 << DIGIT) | (1 << FOREIGN_LETTER)

/** What the letters of a run show: a small one, a capital, more than one capital. */
const SMALL = 1
const CAPITAL = 2
const CAPITALS = 4

function meet(one: number, other: number, tells: number): void {
  const place = (one << SORT_BITS) | other
  MEETINGS[place] = (MEETINGS[place] ?? 0) | tells
}

let runs = new Int32Array(512 * RUN_ENTRIES)
let letters = new Uint16Array(1024)

/**
 * Goes through a folded text once: where its words are, and which closer looks can be spared. It is
 * one long loop because a call for each letter takes longer than all else that is done with it.
 */
export function survey({ text, original, plain, capitals }: Folded): Survey {
  // What was typed tells capitals by itself where every letter stands for itself.
  const typed = plain ? original : text
  const { length } = text
  if (letters.length < length) letters = new Uint16Array(length * 2)
  const units = letters
  let count = 0
  let digits = 0
  let told = 0
  let firstSign = -1
  let singles = 0
  let longest = 0
  let last = 0
  let lastCode = 0
  let end = 0
  let at = 0
  while (at < length) {
    let code = typed.charCodeAt(at)
    if (code === SPACE) {
      last = OTHER_SIGN
      lastCode = SPACE
      at++
      continue
    }
    let capital = plain ? isCapitalCode(code) : capitals[at] === 1
    if (plain && capital) code |= TO_SMALL
    let sort = code < 128 ? (SORTS[code] ?? 0) : sortOfForeign(text, at, code)
    let met = MEETINGS[(last << SORT_BITS) | sort] ?? 0
    if ((IS_SIGN & (1 << sort)) !== 0 || (met & TOUCHES) !== 0) {
      if (firstSign < 0) firstSign = at
      if (sort === DIGIT) digits++
    }
    told |= met
    if ((IS_WORD & (1 << sort)) === 0) {
      last = sort
      lastCode = code
      at++
      continue
    }
    const start = at
    let signed = last === SIGN || last === LOOSE_SIGN
    const digitsBefore = sort === DIGIT ? digits - 1 : digits
    let tells = at - end === 1 ? between(lastCode) : 0
    let hash = HASH_START
    let shows = 0
    for (;;) {
      hash = hashed(hash, code)
      units[at] = code
      if (capital) shows |= (shows & CAPITAL) === 0 ? CAPITAL : CAPITALS
      else if (sort === LETTER) shows |= SMALL
      else if (sort === FOREIGN_LETTER) tells |= RUN.foreign
      last = sort
      lastCode = code
      if (++at >= length) break
      code = typed.charCodeAt(at)
      // Most letters are small and stand behind another, of which little is to be told.
      while (last === LETTER && isSmallCode(code) && (plain || capitals[at] !== 1)) {
        if (code === lastCode) {
          met = doubled(text, at, code)
          if ((met & TOUCHES) !== 0 && firstSign < 0) firstSign = at
          told |= met
        }
        hash = hashed(hash, code)
        units[at] = code
        shows |= SMALL
        capital = false
        lastCode = code
        if (++at >= length) break
        code = typed.charCodeAt(at)
      }
      if (at >= length || code === SPACE) break
      const behindCapital = capital
      capital = plain ? isCapitalCode(code) : capitals[at] === 1
      if (plain && capital) code |= TO_SMALL
      sort = code < 128 ? (SORTS[code] ?? 0) : sortOfForeign(text, at, code)
      if ((IS_WORD & (1 << sort)) === 0) {
        signed ||= sort === SIGN || sort === LOOSE_SIGN
        break
      }
      met = MEETINGS[(last << SORT_BITS) | sort] ?? 0
      if (sort === LETTER && code === lastCode) met |= doubled(text, at, code)
      if (sort === DIGIT || (met & TOUCHES) !== 0) {
        if (firstSign < 0) firstSign = at
        if (sort === DIGIT) digits++
      }
      if (capital) met = behindCapital ? met & ~TURNS : met | TURNS
      if ((met & TURNS) !== 0) tells |= RUN.turns
      told |= met & ~TURNS
    }
    // "8B": cut in two it would tell nothing that the whole does not.
    const lettersIn = at - start - (digits - digitsBefore)
    const isClass = last === LETTER && lettersIn === 1
    if (isClass) tells &= ~RUN.turns
    if ((tells & RUN.turns) !== 0) told |= TURNS
    if (signed || (digits > digitsBefore && lettersIn > 0)) tells |= RUN.signed
    if (shows === (CAPITAL | CAPITALS)) tells |= RUN.shouted
    if (count * RUN_ENTRIES === runs.length) runs = doubledRoom(runs)
    const place = count * RUN_ENTRIES
    runs[place] = start
    runs[place + 1] = at
    runs[place + 2] = stirred(hash)
    runs[place + 3] = tells
    singles = at - start === 1 ? singles + 1 : 0
    if (singles > longest) longest = singles
    count++
    end = at
  }
  return {
    count,
    runs,
    letters,
    digits,
    turns: (told & TURNS) !== 0,
    signs: (told & TOUCHES) === 0 ? -1 : Math.max(0, firstSign - 1),
    signsBehind: (told & BEHIND) !== 0,
    stretched: (told & STRETCHED) !== 0,
    masked: (told & MASKED) !== 0,
    singles: longest,
  }
}

/** The runs, by their place, in which digits or signs may be letters. */
export function signedRuns({ runs, count }: Survey): number[] {
  const signed: number[] = []
  for (let run = 0; run < count; run++) {
    if (((runs[run * RUN_ENTRIES + 3] ?? 0) & RUN.signed) !== 0) signed.push(run)
  }
  return signed
}

function isSmallCode(code: number): boolean {
  return code > 0x60 && code < 0x7b
}

/** What the one sign tells that stands between two runs. */
function between(sign: number): number {
  if (sign === SPACE) return RUN.spaced
  return sign === HYPHEN || sign === APOSTROPHE ? RUN.joined : 0
}

function doubledRoom(full: Int32Array): Int32Array<ArrayBuffer> {
  const roomy = new Int32Array(full.length * 2)
  roomy.set(full)
  return roomy
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

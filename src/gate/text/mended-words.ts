import type { Piece } from './cut-words.ts'
import { unleet } from './leet.ts'
import type { Token } from './tokens.ts'

/** Letters drawn with other signs; what each shows. */
const DRAWN: Readonly<Record<string, string>> = {
  '|-|': 'h',
  '|_|': 'u',
  '|\\|': 'n',
  '|<': 'k',
  '|)': 'd',
  '()': 'o',
  '/\\': 'a',
  '\\/': 'v',
}
const SHAPE = /\|-\||\|_\||\|\\\||\|<|\|\)|\(\)|\/\\|\\\//g
/** Signs around a word rather than in it. */
const LOOSE = /^[^\p{L}\d]+|[^\p{L}\d]+$/gu
/** Signs by which one letter is left out, also by a program that did not know it. */
const LEFT_OUT = /^[*?\ufffd]$/
const STRETCHED = /([a-z])\1{2,}/g
/** What is left of "www" or "xxx" is nobody's name. */
const SHORTEST = 3
const LONGEST = 40
const SMALL_A = 0x61
const SMALL_Z = 0x7a

/** What a text holds that may be mended; see `Survey`. */
interface Signs {
  readonly text: string
  /** Three of the same letter stand in a row. */
  readonly stretched: boolean
  /** A star stands directly behind a letter, or another sign that leaves letters out. */
  readonly masked: boolean
}

/** Words as they are meant, where letters are drawn out ("Oliviaaa"), left out ("Sm*th") or drawn. */
export function cutMended(signs: Signs, plain: readonly Token[]): Piece[] | null {
  const mends = mendsOf(signs, plain)
  if (mends.length === 0) return null
  const pieces: Piece[] = []
  let nearest = 0
  for (const token of plain) {
    while ((mends[nearest]?.wholeEnd ?? Number.POSITIVE_INFINITY) <= token.wholeStart) nearest++
    const mend = mends[nearest]
    if (mend === undefined || token.wholeEnd <= mend.wholeStart) pieces.push(token)
    else if (pieces.at(-1) !== mend) pieces.push(mend)
  }
  return pieces
}

/** In order of place, and none within another. */
function mendsOf({ text, stretched, masked }: Signs, plain: readonly Token[]): readonly Piece[] {
  const found: Piece[] = []
  if (text.includes('|') || text.includes('\\') || text.includes('()')) addDrawn(found, text)
  if (masked || text.includes('?') || text.includes('\ufffd')) addLeftOut(found, text, plain)
  if (stretched) addDrawnOut(found, plain)
  if (found.length < 2) return found
  let past = 0
  return found
    .sort((one, other) => one.wholeStart - other.wholeStart || other.wholeEnd - one.wholeEnd)
    .filter(({ wholeStart, wholeEnd }) => {
      if (wholeStart < past) return false
      past = wholeEnd
      return true
    })
}

function addDrawn(found: Piece[], text: string): void {
  let past = 0
  for (const { index } of text.matchAll(SHAPE)) {
    if (index < past) continue
    let start = index
    while (start > Math.max(past, index - LONGEST) && isInWord(text, start - 1)) start--
    let end = index + 1
    while (end < Math.min(text.length, index + LONGEST) && isInWord(text, end)) end++
    past = end
    const run = text.slice(start, end).replace(SHAPE, (shape) => DRAWN[shape] ?? shape)
    addMend(found, start, end, unleet(run.replace(LOOSE, '')).replace(/[^\p{L}]/gu, ''))
  }
}

function isInWord(text: string, at: number): boolean {
  return text.charCodeAt(at) > 0x20
}

function addLeftOut(found: Piece[], text: string, plain: readonly Token[]): void {
  for (let at = 0; at < plain.length; at++) {
    const first = plain[at]
    if (!first || first.venue !== null) continue
    let spelt = first.word.whole
    let past = at + 1
    for (let next = plain[past]; next && isLeftOut(text, plain[past - 1], next); past++) {
      spelt += next.word.whole
      next = plain[past + 1]
    }
    if (past === at + 1) continue
    addMend(found, first.wholeStart, plain[past - 1]?.wholeEnd ?? first.wholeEnd, spelt)
    at = past - 1
  }
}

function isLeftOut(text: string, before: Token | undefined, next: Token): boolean {
  if (before === undefined || next.wholeStart !== before.wholeEnd + 1) return false
  if (!isSmall(text, before.wholeEnd - 1) || !isSmall(text, next.wholeStart)) return false
  return LEFT_OUT.test(text.charAt(before.wholeEnd))
}

function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= SMALL_A && code <= SMALL_Z
}

function addDrawnOut(found: Piece[], plain: readonly Token[]): void {
  for (const { word, wholeStart, wholeEnd } of plain) {
    const spelt = word.whole.replace(STRETCHED, '$1')
    if (spelt.length < word.whole.length) addMend(found, wholeStart, wholeEnd, spelt)
  }
}

function addMend(found: Piece[], wholeStart: number, wholeEnd: number, spelt: string): void {
  if (spelt.length >= SHORTEST) found.push({ wholeStart, wholeEnd, spelt, fresh: true })
}

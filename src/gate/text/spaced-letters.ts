import type { Piece } from './cut-words.ts'

/** Fewer letters than this set apart are initials, not a word. */
export const FEWEST_LETTERS = 3
/** The widest gap that still sets letters apart rather than ends the text's line. */
const WIDEST_GAP = 6

/**
 * Joins letters that were set apart ("O l i v i a", "S.m.i.t.h") to words; a wider gap than the
 * usual one ends a word.
 * @returns the pieces with such words joined, or null where there are none
 */
export function joinSpaced(text: string, pieces: readonly Piece[]): Piece[] | null {
  const joined: Piece[] = []
  let found = false
  for (let at = 0; at < pieces.length; ) {
    const past = endOfRun(text, pieces, at)
    const run = pieces.slice(at, Math.max(past, at + 1))
    const words = past - at >= FEWEST_LETTERS && !isCounting(text, run)
    for (const piece of words ? wordsOf(text, run) : run) joined.push(piece)
    found ||= words
    at += run.length
  }
  return found ? joined : null
}

function endOfRun(text: string, pieces: readonly Piece[], from: number): number {
  let at = from
  for (let last = pieces[at]; last && last.wholeEnd - last.wholeStart === 1; last = pieces[at]) {
    const next = pieces[at + 1]
    if (
      next &&
      next.wholeEnd - next.wholeStart > 1 &&
      text.slice(last.wholeEnd, next.wholeStart) === "'"
    )
      break
    at++
    if (!next || next.wholeStart - last.wholeEnd > WIDEST_GAP) break
  }
  return at
}

/** Digits set apart are a score or a telephone number. */
function isCounting(text: string, run: readonly Piece[]): boolean {
  return run.every(({ wholeStart: at }) => text.charAt(at) >= '0' && text.charAt(at) <= '9')
}

function wordsOf(text: string, run: readonly Piece[]): Piece[] {
  const gaps = run.slice(1).map((piece, at) => text.slice(run[at]?.wholeEnd ?? 0, piece.wholeStart))
  const usual = commonest(gaps)
  const blank = usual.trim() === ''
  const words: Piece[] = []
  let letters: Piece[] = []
  for (const [index, piece] of run.entries()) {
    letters.push(piece)
    const gap = gaps[index]
    const goesOn = gap !== undefined && gap.length <= usual.length && (gap.trim() === '') === blank
    if (goesOn) continue
    words.push(wordOf(text, letters))
    letters = []
  }
  return words
}

/** What mostly sets the letters apart; the shortest of such. */
function commonest(gaps: readonly string[]): string {
  const times = new Map<string, number>()
  for (const gap of gaps) times.set(gap, (times.get(gap) ?? 0) + 1)
  let usual = ''
  let most = 0
  for (const [gap, count] of times) {
    if (count < most || (count === most && gap.length >= usual.length)) continue
    usual = gap
    most = count
  }
  return usual
}

function wordOf(text: string, letters: readonly Piece[]): Piece {
  const wholeStart = letters[0]?.wholeStart ?? 0
  const wholeEnd = letters.at(-1)?.wholeEnd ?? wholeStart
  const spelt = letters.map((letter) => text.slice(letter.wholeStart, letter.wholeEnd)).join('')
  return { wholeStart, wholeEnd, spelt, fresh: true }
}

/** Where a word is cut from, before it is described; one that is described already is a piece too. */
export interface Piece {
  readonly wholeStart: number
  readonly wholeEnd: number
  /** The word's letters, where they are not simply what stands there. */
  readonly spelt?: string
  /** Cut otherwise than in the plain reading. */
  readonly fresh: boolean
}

/** An unbroken run of letters and digits. */
export interface Run {
  readonly start: number
  readonly end: number
}

const LETTER = /\p{L}/u
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const DIGIT = 2
const ASCII_WORD = new Uint8Array(128)
for (const letter of 'abcdefghijklmnopqrstuvwxyz') ASCII_WORD[letter.charCodeAt(0)] = 1
for (const digit of '0123456789') ASCII_WORD[digit.charCodeAt(0)] = DIGIT

/** The unbroken runs of letters and digits of a folded text. */
export function cutWords(text: string): Run[] {
  const pieces: Run[] = []
  let start = -1
  for (let at = 0; at < text.length; ) {
    const width = wordWidth(text, at)
    if (width > 0 && start < 0) start = at
    if (width === 0 && start >= 0) {
      pieces.push({ start, end: at })
      start = -1
    }
    at += width || 1
  }
  if (start >= 0) pieces.push({ start, end: text.length })
  return pieces
}

/** Whether a letter of any alphabet stands at a place of a folded text. */
export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? ASCII_WORD[code] === 1 : LETTER.test(text.charAt(at))
}

/** Whether a unit of a folded text is a digit. */
export function isDigit(code: number): boolean {
  return code < 128 && ASCII_WORD[code] === DIGIT
}

/** Whether a unit of a folded text is a letter or a digit of any alphabet, or half of one. */
export function isWordUnit(text: string, at: number): boolean {
  const whole = isLowSurrogate(text.charCodeAt(at)) && isHighSurrogate(text.charCodeAt(at - 1))
  return wordWidth(text, whole ? at - 1 : at) > 0
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}

function wordWidth(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) return ASCII_WORD[code] === 0 ? 0 : 1
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return LETTER_OR_DIGIT.test(character) ? character.length : 0
}

/** The mark with which a document begins a clause: its own number, a letter, or a bullet. */
export type OwnMark =
  | { readonly kind: 'number'; readonly parts: readonly string[] }
  | { readonly kind: 'letter' | 'roman'; readonly letter: string }
  | { readonly kind: 'bullet' }

/** A passage with its mark taken off; no mark where it has none. */
export interface Marked {
  readonly mark: OwnMark | undefined
  readonly text: string
}

const DEEP =
  /^(?:(?:section|clause|paragraph)\s+)?(\d{1,3}(?:\.\d{1,3}){1,5}[a-z]?)\.?[):]?\s+(?=\S)/i
const PLAIN = /^(?:\((\d{1,3})\)|(\d{1,3})[.):])\s+(?=\S)/
const ROMAN = /^\(?([ivx]{2,5})[.)]\s+(?=\S)/i
const LETTER = /^(?:\(([a-z])\)|([a-z])[.)])\s+(?=\S)/i
const BULLET = /^[•●▪◦‣⁃■□–—*·o\uf0b7\uf0a7-]\s+(?=\S)/

/** Read the mark that a passage begins with. */
export function readMark(passage: string): Marked {
  const found = (pattern: RegExp) => pattern.exec(passage)
  const rest = (match: RegExpExecArray) => passage.slice(match[0].length)
  const deep = found(DEEP)
  if (deep) return { mark: numberMark(lower(deep[1])), text: rest(deep) }
  const plain = found(PLAIN)
  if (plain) return { mark: numberMark(plain[1] ?? plain[2] ?? ''), text: rest(plain) }
  const roman = found(ROMAN)
  if (roman) return { mark: { kind: 'roman', letter: lower(roman[1]) }, text: rest(roman) }
  const letter = found(LETTER)
  if (letter) {
    return { mark: { kind: 'letter', letter: lower(letter[1] ?? letter[2]) }, text: rest(letter) }
  }
  const bullet = found(BULLET)
  if (bullet) return { mark: { kind: 'bullet' }, text: rest(bullet) }
  return { mark: undefined, text: passage }
}

/** The number of a heading, which often has no full stop: "4 Reporting". */
export function readHeadingMark(heading: string): Marked {
  const bare = /^(?:section\s+)?(\d{1,2})\s+(?=\p{L})/iu.exec(heading)
  if (bare) return { mark: numberMark(bare[1] ?? ''), text: heading.slice(bare[0].length) }
  return readMark(heading)
}

function numberMark(number: string): OwnMark {
  return { kind: 'number', parts: number.split('.') }
}

function lower(letter = ''): string {
  return letter.toLowerCase()
}

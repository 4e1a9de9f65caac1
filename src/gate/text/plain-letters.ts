import { LOOK_ALIKES } from './look-alikes.ts'

/** What a reader sees of one character. */
export interface PlainLetters {
  /** `mark` sits on the letter before it; `unseen` shows nothing at all. */
  readonly sort: 'shown' | 'mark' | 'unseen'
  readonly letters: string
}

const UNSEEN = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/u
const MARK = /\p{M}/u
const SPACE = /[\p{Zs}\u2800]/u
const LINE = /[\p{Zl}\p{Zp}\r\n\v\f\x85]/u
/** A ligature that stands for a whole phrase spells no name, and would swell a text. */
const MOST_LETTERS = 4
const DASH = /\p{Pd}/u
const DIGIT = /\p{Nd}/u

/** One character as plain letters: look-alikes, compatibility forms and accents put back. */
export function plainLetters(character: string): PlainLetters {
  if (LINE.test(character)) return { sort: 'shown', letters: '\n' }
  if (character === '\t' || SPACE.test(character)) return { sort: 'shown', letters: ' ' }
  const alike = LOOK_ALIKES.get(character)
  if (alike !== undefined) return { sort: 'shown', letters: alike }
  if (UNSEEN.test(character)) return { sort: 'unseen', letters: '' }
  if (DASH.test(character)) return { sort: 'shown', letters: '-' }
  if (MARK.test(character)) return { sort: 'mark', letters: '' }
  const letters = DIGIT.test(character) ? plainDigit(character) : decompose(character)
  const fits = letters !== '' && letters.length <= MOST_LETTERS
  return { sort: 'shown', letters: fits ? letters : character }
}

/** A digit of any script: each has ten in a row, from nought to nine. */
function plainDigit(character: string): string {
  const plain = character.normalize('NFKD')
  const code = plain.codePointAt(0) ?? 0
  let before = 0
  while (DIGIT.test(String.fromCodePoint(code - before - 1))) before++
  return code < 128 ? plain : String(before % 10)
}

function decompose(character: string): string {
  let letters = ''
  for (const part of character.normalize('NFKD')) {
    if (MARK.test(part) || UNSEEN.test(part)) continue
    letters += LOOK_ALIKES.get(part) ?? lowerAlike(part)
  }
  return letters
}

function lowerAlike(part: string): string {
  const lower = part.toLowerCase()
  const alike = lower === part ? undefined : LOOK_ALIKES.get(lower)
  return alike === undefined ? part : alike.toUpperCase()
}

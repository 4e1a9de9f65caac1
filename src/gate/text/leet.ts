import type { Piece } from './cut-words.ts'
import { type Folded, isCapital } from './fold.ts'
import type { Token } from './tokens.ts'

/** Digits and signs that stand for letters. `1` and `!` are read as `i`; `l` is met in `skeleton`. */
const LETTER_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '|': 'i',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '€': 'e',
  '+': 't',
}

/** "11am", "4th", "5km": a number with what it counts, never a name. */
export const MEASURE =
  /^\d+(?:am|pm|th|st|nd|rd|s|k|km|m|mm|cm|kg|g|mg|ml|l|ft|in|p|x|d|gb|mb|hz|mph|bn|hrs?|mins?)$/

/**
 * Signs inside a word, at its start (times and ranks apart), or one at its end. Every way begins
 * with the sign itself, so that letters are passed over at once.
 */
const WORTH_READING =
  /(?<=[a-z])[0-9@$!|€+]+[a-z]|(?<![a-z0-9.:])[0-9@$€]+(?!(?:am|pm|th|st|nd|rd|s|k|km|m|mm|cm|kg|g|ft|p|x|d)(?![a-z0-9@$]))[a-z]|(?<=[a-z])[0-9@$€]{1,3}(?![0-9@$€])|vv/g
const CAPITAL_I_FOR_L = /[a-z]I|I[a-z]*I/
const EURO = 0x20ac
const SIGNS = new Uint8Array(128)
for (const sign of '@$!|+') SIGNS[sign.charCodeAt(0)] = 1
const LETTER = /\p{L}/u
/** Holds a sign or a digit, or two letters that print like another. */
const DISGUISED = /[^\p{L}]|vv/u
/** Signs that end a sentence or open a handle more often than they stand for a letter. */
const LOOSE_START = /^[!|+]+/
const LOOSE_END = /[!|+]+$/
const LONGEST_SIGNS = 24
const LETTERS_ALONE = /^[a-z]*$/
const PRINTS_ALIKE = /l|rn|vv/
const SMALL_I = 0x69
const SMALL_N = 0x6e
const SMALL_R = 0x72
const SMALL_V = 0x76

/**
 * Whether a text holds anything that could be a letter in disguise.
 * @param signs from where on a sign may touch a letter; see `Survey`
 */
export function isLeet({ text, original }: Folded, signs: number): boolean {
  WORTH_READING.lastIndex = signs
  if (signs >= 0 && WORTH_READING.test(text)) return true
  return original.includes('I') && CAPITAL_I_FOR_L.test(original)
}

/** Whether letters with no sign beside them may print like others: `vv`, `I`. */
export function mayPrintAlike({ text, original }: Folded): boolean {
  return text.includes('vv') || original.includes('I')
}

/**
 * Cuts words of a folded text anew, so that signs and digits in them count as letters.
 * @param plain its words, which signs may lengthen and join
 * @param where the stretches of them that are wanted: from which and past which, in order
 */
export function cutLeet(
  folded: Folded,
  plain: readonly Token[],
  where: readonly (readonly [number, number])[],
): Piece[] {
  const alike = mayPrintAlike(folded)
  const pieces: Piece[] = []
  for (const stretch of where) addPieces(pieces, folded, plain, { stretch, alike })
  return pieces
}

function addPieces(
  pieces: Piece[],
  folded: Folded,
  plain: readonly Token[],
  { stretch: [from, past], alike }: { stretch: readonly [number, number]; alike: boolean },
): void {
  const { text } = folded
  let last = plain[from - 1]?.wholeEnd ?? 0
  for (let at = from; at < past; ) {
    const place = at
    const first = plain[at]
    if (!first) break
    let start = first.wholeStart
    while (start > last && isSign(text, start - 1)) start--
    let end = first.wholeStart
    for (let next: Token | undefined = first; next?.wholeStart === end; next = plain[++at]) {
      end = next.wholeEnd
      while (end < text.length && isSign(text, end)) end++
    }
    last = end
    const alone = at === place + 1 && start === first.start && end === first.end
    const asItStands = alone && first.word.lettered
    if (asItStands && !alike) {
      pieces.push(first)
      continue
    }
    const piece = asItStands ? letteredPiece(folded, first) : leetPiece(folded, start, end)
    if (piece) pieces.push(piece)
  }
}

/** A word of plain letters, with no sign beside it. */
function letteredPiece(folded: Folded, token: Token): Piece {
  const { wholeStart, wholeEnd, key } = token
  const fresh =
    key.includes('vv') || (key.includes('i') && hasCapitalIForL(folded, wholeStart, wholeEnd))
  return fresh ? { wholeStart, wholeEnd, spelt: key, fresh } : token
}

/** A run of letters, digits and signs as a word; null where no letter is in it. */
function leetPiece(folded: Folded, from: number, to: number): Piece | null {
  const run = folded.text.slice(from, to)
  if (!LETTER.test(run)) return null
  const start = from + (LOOSE_START.exec(run.slice(0, LONGEST_SIGNS))?.[0].length ?? 0)
  const end = to - (LOOSE_END.exec(run.slice(-LONGEST_SIGNS))?.[0].length ?? 0)
  if (end <= start) return null
  const key = folded.text.slice(start, end)
  const fresh = DISGUISED.test(key) || hasCapitalIForL(folded, start, end)
  return { wholeStart: start, wholeEnd: end, spelt: key, fresh }
}

function isSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? SIGNS[code] === 1 : code === EURO
}

/** A capital I among small letters, as in "OIivia", is a small l to the eye. */
function hasCapitalIForL(folded: Folded, start: number, end: number): boolean {
  let small = false
  let capital = false
  for (let at = start; at < end; at++) {
    if (!isCapital(folded, at)) small = true
    else if (folded.text.charCodeAt(at) === SMALL_I) capital = true
  }
  return small && capital
}

/**
 * Whether a word may show letters by other signs, a measure apart.
 * @param fresh whether it is cut otherwise than in the plain reading
 */
export function isDisguised(word: string, fresh: boolean): boolean {
  if (!LETTER.test(word) || MEASURE.test(word)) return false
  return !LETTERS_ALONE.test(word) || (fresh && /vv|i/.test(word))
}

/** A word with its signs and digits read as letters. */
export function unleet(word: string): string {
  if (LETTERS_ALONE.test(word)) return word
  let letters = ''
  let from = 0
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code >= 97 && code <= 122) continue
    const letter = LETTER_FOR[word.charAt(at)]
    if (letter === undefined) continue
    letters += word.slice(from, at) + letter
    from = at + 1
  }
  return letters + word.slice(from)
}

/** Whether letters may print like another one where a word ends and the next begins: `rn`, `vv`. */
export function mayPrintAsOne(word: string, next: string): boolean {
  const last = word.charCodeAt(word.length - 1)
  if (last !== SMALL_R && last !== SMALL_V) return false
  return next.charCodeAt(0) === (last === SMALL_R ? SMALL_N : SMALL_V)
}

/**
 * The bones of a word: signs read as letters, and letters that print alike made one (`l` and `i`,
 * `rn` and `m`, `vv` and `w`). Two words with the same bones can be taken for each other.
 */
export function skeleton(word: string): string {
  const letters = unleet(word)
  if (!PRINTS_ALIKE.test(letters)) return letters
  let bones = letters.includes('l') ? letters.replaceAll('l', 'i') : letters
  if (bones.includes('rn')) bones = bones.replaceAll('rn', 'm')
  return bones.includes('vv') ? bones.replaceAll('vv', 'w') : bones
}

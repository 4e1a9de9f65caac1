import type { Observation } from '../../types.ts'
import { CUE } from '../cues.ts'
import { observe, type Part } from '../part.ts'
import type { Token } from '../tokens.ts'
import type { ContactBook } from './contact-book.ts'
import { isDialled, whose } from './find-phones.ts'

const NUMBERS = 'zero one two three four five six seven eight nine'.split(' ')
const NOUGHTS = 'nought naught oh o dim'.split(' ')
const DIGITS: ReadonlyMap<string, string> = new Map([
  ...NUMBERS.map((word, digit) => [word, String(digit)] as const),
  ...NOUGHTS.map((word) => [word, '0'] as const),
  ['hundred', '00'],
])
const TIMES: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['treble', 3],
  ['triple', 3],
])
/** Numbers in words are few in other posts. */
export const FEWEST_COUNTED = 4
const WIDEST_GAP = 3
const FEWEST_DIGITS = 10
const MOST_DIGITS = 11

/** Finds telephone numbers that are spelt out: "oh seven seven double oh, nine hundred, 123". */
export function findSpokenPhones(part: Part, book: ContactBook): Observation[] {
  const { plain } = part.read
  const found: Observation[] = []
  if (part.read.counted < FEWEST_COUNTED) return found
  for (let at = 0; at < plain.length; ) {
    const number = numberAt(plain, at)
    const [first, last] = [plain[at], number && plain[number.past - 1]]
    at = number ? number.past : at + 1
    if (!number || !first || !last) continue
    const adult = book.staffPhones.get(number.digits)
    found.push(
      observe(part, {
        kind: 'phone_number',
        from: first.wholeStart,
        to: last.wholeEnd,
        confidence: 'certain',
        ...whose(book, number.digits, adult),
        adults: adult === undefined ? [] : [adult],
      }),
    )
  }
  return found
}

function isCounted({ word }: Token): boolean {
  return (word.cues & CUE.count) !== 0
}

/** The number that begins at a word, and the word behind it; null where none does. */
function numberAt(
  plain: readonly Token[],
  from: number,
): { readonly digits: string; readonly past: number } | null {
  let digits = ''
  let times = 1
  for (let at = from; digits.length < MOST_DIGITS; at++) {
    const token = plain[at]
    if (!token || (at > from && token.wholeStart - (plain[at - 1]?.wholeEnd ?? 0) > WIDEST_GAP)) {
      return null
    }
    const { whole } = token.word
    const more = TIMES.get(whole)
    const said = DIGITS.get(whole) ?? (/^\d{1,6}$/.test(whole) ? whole : null)
    if (more === undefined && said === null) return null
    if (said !== null) digits += said.repeat(times)
    times = more ?? 1
    if (digits !== '' && !digits.startsWith('0')) return null
    if (digits.length >= FEWEST_DIGITS && goesNoFurther(plain, at) && isDialled(digits)) {
      return { digits, past: at + 1 }
    }
  }
  return null
}

function goesNoFurther(plain: readonly Token[], at: number): boolean {
  const [last, next] = [plain[at], plain[at + 1]]
  if (!last || !next || next.wholeStart - last.wholeEnd > WIDEST_GAP) return true
  const { whole } = next.word
  return !isCounted(next) && !DIGITS.has(whole) && !TIMES.has(whole) && !/^\d/.test(whole)
}

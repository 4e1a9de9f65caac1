import type { Observation } from '../../types.ts'
import { CUE } from '../cues.ts'
import { isDigit } from '../cut-words.ts'
import { everyMatch } from '../every-match.ts'
import { isBookNumber } from '../identity/check-digits.ts'
import { observe, type Part } from '../part.ts'
import { type ContactBook, phoneDigits } from './contact-book.ts'

/** A group of digits as people type them, an O for a nought among them. */
interface Group {
  readonly start: number
  readonly end: number
}

const GROUP = /(?<![\p{L}\d])[\do]{1,15}(?![\p{L}\d])/gu
/** Freephone numbers and those of helplines reach an organisation, never a person. */
const FREEPHONE = /^0(?:800|808|500)/
/** What stands before a number with the country's in front, and no plus sign. */
const LINKED = /(?:wa\.me\/|phone=|tel:|whatsapp:? )$/
/** A British mobile with the country's number and no plus sign: "44 7700 900123". */
const MOBILE = /^44 ?7(?: ?\d){9}$/
const MOBILE_BEGINS = /^44 ?7/
/** A colon ends a number, so that times are none. */
const JOIN = /^(?:[ .()\u00b7-]{0,3}| ?\/ ?|,|_)$/
const UNITED_KINGDOM =
  /^0(?:1\d{8,9}|2\d{9}|3\d{9}|7\d{9}|800\d{6,7}|8(?:08|4\d|7\d)\d{7}|9\d{9}|500\d{6})$/
const ABROAD = /^[1-9]\d{7,13}$/
const NOT_A_PHONE =
  /(?:isbn|issn|uln|upn|nhs|account|sort code|barcode|order|ref(?:erence)?|no)[\s:.#]*$/
/** The prefix of a book's number parts it from its label, and stands before a nought. */
const BOOK_PREFIX = /(?:isbn(?:-1[03])?[\s:.#]*)?97[89][ -]?$/
/** 24 07 2026 1030 and the like. */
const DATE = /^(?:0[1-9]|[12]\d|3[01])[ ./-](?:0[1-9]|1[0-2])[ ./-](?:19|20)?\d{2}(?!\d)/
const SMALL_O = 0x6f
/** Nine with the nought before them, one of which the +44 may stand for. */
const FEWEST_DIGITS = 8
const NO_GROUPS: readonly Group[] = []
const MOST_GROUPS = 16
const MOST_DIGITS = 15
const SHORTEST = 9
const LONGEST = 48

/** Finds telephone numbers: British ones with fictitious ranges too, and any that begin with +. */
export function findPhones(part: Part, book: ContactBook): Observation[] {
  const { text } = part.read.folded
  const groups = groupsIn(part.read)
  const found: Observation[] = []
  for (let at = 0; at < groups.length; ) {
    const past = pastNumber(text, groups, at)
    const [first, last] = [groups[at], groups[past - 1]]
    if (past > at && first && last) found.push(phone(part, book, first, last))
    at = Math.max(at + 1, past)
  }
  return found
}

/** The groups of digits of a text; none where no words of digits follow one another long enough. */
function groupsIn({ plain, cued, digits, folded }: Part['read']): readonly Group[] {
  if (digits === 0) return NO_GROUPS
  const groups: Group[] = []
  let length = 0
  let longest = 0
  let last = -1
  for (const at of cued) {
    const token = plain[at]
    if (!token) continue
    const { cues, whole, foreign } = token.word
    if (foreign) return groupsBesideForeign(folded.text)
    if ((cues & (CUE.digit | CUE.nought)) === 0 || !isDigits(whole)) continue
    length = whole.length + (at === last + 1 ? length : 0)
    if (length > longest) longest = length
    last = at
    if (whole.length <= MOST_DIGITS) groups.push({ start: token.wholeStart, end: token.wholeEnd })
  }
  return longest >= FEWEST_DIGITS ? groups : NO_GROUPS
}

/** Whether a word is nothing but digits, with an O for a nought among them. */
function isDigits(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (!isDigit(code) && code !== SMALL_O) return false
  }
  return true
}

/** Digits that are a word beside numerals of another script, which count as part of it elsewhere. */
function groupsBesideForeign(text: string): readonly Group[] {
  return everyMatch(text, GROUP).map(({ 0: digits, index }) => ({
    start: index,
    end: index + digits.length,
  }))
}

/** The group after the longest number that begins at a group; 0 where none does. */
function pastNumber(text: string, groups: readonly Group[], from: number): number {
  const first = groups[from]
  if (!first || !mayBegin(text, first)) return 0
  const start = startOf(text, first)
  let past = 0
  for (let at = from; at < from + MOST_GROUPS; at++) {
    const group = groups[at]
    const last = groups[at - 1]
    if (!group || group.end - start > LONGEST) break
    if (at > from && last && !JOIN.test(text.slice(last.end, group.start))) break
    if (group.end - start < SHORTEST) continue
    const written = text.slice(start, group.end)
    const digits = phoneDigits(written)
    if (digits.length > MOST_DIGITS) break
    const abroad = isLinked(text, start) && ABROAD.test(digits)
    if (isPhone(written, digits) || abroad || MOBILE.test(written)) past = at + 1
  }
  return past
}

/** A number begins with a nought or after a plus sign; a date or another sort of number does not. */
function mayBegin(text: string, { start }: Group): boolean {
  return isOpening(text, start) || isMobileWithCountry(text, start) || isLinked(text, start)
}

function isOpening(text: string, start: number): boolean {
  const first = text.charAt(start)
  if (first !== '0' && first !== 'o' && text.charAt(start - 1) !== '+') return false
  if (DATE.test(text.slice(start, start + 12)) || isInBookNumber(text, start)) return false
  return !NOT_A_PHONE.test(text.slice(Math.max(0, start - 16), start))
}

function isMobileWithCountry(text: string, start: number): boolean {
  return MOBILE_BEGINS.test(text.slice(start, start + 4))
}

function isLinked(text: string, start: number): boolean {
  return LINKED.test(text.slice(Math.max(0, start - 10), start))
}

/** "ISBN 978-0-14-…", or a number of that shape with the right check digit. */
function isInBookNumber(text: string, start: number): boolean {
  const prefix = BOOK_PREFIX.exec(text.slice(Math.max(0, start - 16), start))?.[0]
  if (prefix === undefined) return false
  if (prefix.startsWith('isbn')) return true
  const written = prefix + text.slice(start, start + LONGEST)
  return isBookNumber(/^[\d -]*/.exec(written)?.[0].replace(/[ -]/g, '').slice(0, 13) ?? '')
}

/** Whether digits are a number that can be dialled in the United Kingdom. */
export function isDialled(digits: string): boolean {
  return UNITED_KINGDOM.test(digits)
}

function isPhone(written: string, digits: string): boolean {
  if (!/\d/.test(written)) return false
  if (written.startsWith('+') && !digits.startsWith('0')) return ABROAD.test(digits)
  return isDialled(digits)
}

/** A plus sign, and the bracket before it or before the first digits, belong to the number. */
function startOf(text: string, first: Group): number {
  return text.charAt(first.start - 1) === '+' ? first.start - 1 : first.start
}

function phone(part: Part, book: ContactBook, first: Group, last: Group): Observation {
  const { text } = part.read.folded
  const from = startOf(text, first)
  const digits = phoneDigits(text.slice(from, last.end))
  const staff = book.staffPhones.get(digits)
  return observe(part, {
    kind: 'phone_number',
    from,
    to: last.end,
    confidence: FREEPHONE.test(digits) ? 'possible' : 'certain',
    ...whose(book, digits, staff),
    adults: staff === undefined ? [] : [staff],
  })
}

/** Whose number that is, by the school's own contacts, and how to say it. */
export function whose(
  book: ContactBook,
  digits: string,
  staff: string | undefined,
): { owner: NonNullable<Observation['owner']>; reason: string } {
  if (book.publicPhones.has(digits)) {
    return { owner: 'school_public', reason: 'A number of the school office.' }
  }
  if (staff !== undefined) return { owner: 'staff', reason: 'The number of a member of staff.' }
  const free = FREEPHONE.test(digits)
  return { owner: 'unknown', reason: free ? 'A freephone number.' : 'A telephone number.' }
}

import { CUE, matchesAtCues } from './cues.ts'
import type { Read } from './readings.ts'

/** A calendar date written in a text. Offsets are folded units. */
export interface WrittenDate {
  readonly start: number
  readonly end: number
  readonly day: number
  readonly month: number
  /** Every year that the digits may mean: "14" is 1914 and 2014; none where no year is given. */
  readonly years: readonly number[]
}

const MONTHS: readonly string[][] = [
  ['january', 'jan', 'ionawr'],
  ['february', 'feb', 'chwefror'],
  ['march', 'mar', 'mawrth'],
  ['april', 'apr', 'ebrill'],
  ['may', 'mai'],
  ['june', 'jun', 'mehefin'],
  ['july', 'jul', 'gorffennaf'],
  ['august', 'aug', 'awst'],
  ['september', 'sept', 'sep', 'medi'],
  ['october', 'oct', 'hydref'],
  ['november', 'nov', 'tachwedd'],
  ['december', 'dec', 'rhagfyr'],
]
const MONTH_NAMES = MONTHS.flat()
  .sort((one, other) => other.length - one.length)
  .join('|')

const EDGE = '(?<![\\p{L}\\d])'
const DAY = '(\\d{1,2})(?: ?(?:st|nd|rd|th|af|ain|fed|ydd|eg))?'
const YEAR = "(?:,? ?(?:'?(\\d{2})|(\\d{4}))(?![\\d\\p{L}:]|\\.\\d\\d(?!\\d)))?"
const DAY_FIRST = new RegExp(
  `${EDGE}${DAY}[ .\\-/]?(?: of )?[ ]?(${MONTH_NAMES})(?!\\p{L})[. \\-/]?${YEAR}`,
  'uy',
)
const MONTH_FIRST = new RegExp(
  `${EDGE}(${MONTH_NAMES})\\.? ${DAY}(?![\\d\\p{L}])(?:,? ?(\\d{4})(?!\\d))?`,
  'uy',
)
const NUMBERS = /(?<![\p{L}\d])(\d{1,2}) ?([./\\ -]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?![\d\p{L}])/uy
const YEAR_FIRST =
  /(?<![\p{L}\d])((?:19|20)\d{2}) ?([./ -]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?![\d\p{L}])/uy
const UNBROKEN = /(?<![\p{L}\d])(\d{2})(\d{2})((?:19|20)\d{2})(?![\d\p{L}])/uy
/** Six digits are a date only where the words before them say so. */
const SIX_DIGITS =
  /(?<=(?<!\p{L})(?:dob|d\.o\.b\.?|born|birth|birth ?date)[ :]{1,3})(\d{2})(\d{2})(\d{2})(?![\d\p{L}])/uy

/** A date in figures alone has at least so many. */
const FEWEST_DIGITS = 4

/** Finds dates in figures and words, day before month as in Britain, with or without a year. */
export function findDates(read: Read): WrittenDate[] {
  const { digits, cues } = read
  if (digits === 0) return []
  const dates: WrittenDate[] = []
  const add = (match: RegExpExecArray, day: string, month: number, years: readonly number[]) => {
    const date = Number.parseInt(day, 10)
    if (month < 1 || month > 12 || date < 1 || date > 31) return
    const written = match[0].trimEnd()
    dates.push({ start: match.index, end: match.index + written.length, day: date, month, years })
  }
  const matches = (cue: number, shape: RegExp) => matchesAtCues(read, cue, shape)
  if (digits >= FEWEST_DIGITS) {
    for (const match of matches(CUE.digit, YEAR_FIRST)) {
      add(match, match[4] ?? '', Number(match[3]), yearsOf(match[1]))
    }
    for (const match of matches(CUE.digit, NUMBERS)) {
      add(match, match[1] ?? '', Number(match[3]), yearsOf(match[4]))
    }
    for (const shape of [UNBROKEN, SIX_DIGITS]) {
      for (const match of matches(CUE.digit, shape)) {
        add(match, match[1] ?? '', Number(match[2]), yearsOf(match[3]))
      }
    }
  }
  const named = (cues & CUE.month) !== 0
  for (const match of named ? matches(CUE.digit, DAY_FIRST) : []) {
    add(match, match[1] ?? '', monthOf(match[2]), yearsOf(match[3] ?? match[4]))
  }
  for (const match of matches(CUE.month, MONTH_FIRST)) {
    add(match, match[2] ?? '', monthOf(match[1]), yearsOf(match[3]))
  }
  return dates.sort((one, other) => one.start - other.start || other.end - one.end)
}

/** A date as ISO text, one for each year it may mean. */
export function isoDates(date: WrittenDate): string[] {
  const two = (number: number) => String(number).padStart(2, '0')
  return date.years.map((year) => `${year}-${two(date.month)}-${two(date.day)}`)
}

function monthOf(name: string | undefined): number {
  return MONTHS.findIndex((names) => names.includes(name ?? '')) + 1
}

function yearsOf(digits: string | undefined): number[] {
  if (!digits) return []
  const year = Number.parseInt(digits, 10)
  return digits.length === 4 ? [year] : [2000 + year, 1900 + year]
}

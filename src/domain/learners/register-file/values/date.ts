import { error, type Reading, value } from './reading.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Older than anyone who is still on a register, special schools and colleges included. */
const MOST_YEARS = 30

const WAYS = 'Write it as 31/12/2012, 2012-12-31 or 31-Dec-12.'

/**
 * A date of birth, day before month as in the United Kingdom.
 * @param today ISO date; nobody is born after it
 * @returns an ISO date
 */
export function readBirthDate(cell: string, today: string): Reading<string> {
  const read = readDate(cell, today)
  if (read.kind !== 'value' || read.value === undefined) return read
  if (read.value > today) return error('This date of birth is in the future.', 'Check the year.')
  if (Number(today.slice(0, 4)) - Number(read.value.slice(0, 4)) > MOST_YEARS)
    return error(`This date of birth is more than ${MOST_YEARS} years ago.`, 'Check the year.')
  return read
}

/**
 * A date as schools' systems write it, with or without a time at midnight.
 * @param today ISO date; settles the century of a year with two digits, which is never later than 20 years on
 * @returns an ISO date
 */
export function readDate(cell: string, today: string): Reading<string> {
  const written = cell.replace(/[T ]00:00(?::00(?:\.0+)?)?Z?$/, '')
  if (written === '') return value<string>(undefined)
  if (/^\d{5}$/.test(written))
    return error(
      'This is a spreadsheet’s own number for a date.',
      `Format the column as a date. ${WAYS}`,
    )
  const parts = numeric(written) ?? named(written)
  if (!parts) return error('This is not a date that Gatepost can read.', WAYS)
  const year = parts.year.length === 4 ? Number(parts.year) : century(Number(parts.year), today)
  const date = new Date(Date.UTC(year, parts.month - 1, parts.day))
  const iso = date.toISOString().slice(0, 10)
  const same = date.getUTCMonth() === parts.month - 1 && date.getUTCDate() === parts.day
  if (!same || year < 1900)
    return error('There is no such day in the calendar.', `${WAYS} The day comes before the month.`)
  return value(iso)
}

interface Parts {
  readonly year: string
  readonly month: number
  readonly day: number
}

function numeric(text: string): Parts | undefined {
  const [, iso, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  if (iso) return { year: iso, month: Number(isoMonth), day: Number(isoDay) }
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text) ?? []
  return year ? { year, month: Number(month), day: Number(day) } : undefined
}

function named(text: string): Parts | undefined {
  const [, day, name = '', year] = /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4}|\d{2})$/i.exec(text) ?? []
  const month = 1 + MONTHS.findIndex((short) => isMonth(name.toLowerCase(), short))
  return year && month > 0 ? { year, month, day: Number(day) } : undefined
}

const WHOLE =
  'january february march april may june july august september october november december'.split(' ')

function isMonth(name: string, short: string): boolean {
  return (
    name === short ||
    (name === 'sept' && short === 'sep') ||
    (WHOLE.includes(name) && name.startsWith(short))
  )
}

function century(year: number, today: string): number {
  const latest = Number(today.slice(0, 4)) + 20
  const here = Math.floor(latest / 100) * 100 + year
  return here > latest ? here - 100 : here
}

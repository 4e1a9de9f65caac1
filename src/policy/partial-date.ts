/** Documents give a whole date, a month or only a year: 2026-01-31, 2026-01, 2026. */

/** The first day of a year or of a month, or the day itself. */
export function startOf(date: string): string {
  return `${date}-01-01`.slice(0, 10)
}

/** The last day of a year or of a month, or the day itself. */
export function endOf(date: string): string {
  if (date.length === 10) return date
  if (date.length === 4) return `${date}-12-31`
  const [year = 0, month = 0] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/**
 * The same day of the month some months on, or that month's last day where it is shorter.
 * @param date a whole date
 */
export function monthsOn(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const then = Date.UTC(year, month - 1 + months, Math.min(day, lastDay))
  return new Date(then).toISOString().slice(0, 10)
}

/**
 * The day some days on; earlier where `days` is below nought.
 * @param date a whole date
 */
export function daysOn(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

const PARTS = {
  4: { year: 'numeric' },
  7: { month: 'long', year: 'numeric' },
  10: { day: 'numeric', month: 'long', year: 'numeric' },
} as const

/** A year, a month or a day as a person reads it: “2026”, “January 2026”, “31 January 2026”. */
export function dateWords(date: string): string {
  const parts = PARTS[date.length as keyof typeof PARTS]
  const format = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' })
  return format.format(new Date(`${startOf(date)}T00:00:00Z`))
}

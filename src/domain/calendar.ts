export { daysOn as daysAfter, monthsOn as monthsAfter } from '../policy/index.ts'

const LONDON_HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  hour: '2-digit',
})
const HOUR_MS = 3_600_000

/** Asking how far ahead the clocks were takes longer than anything else that is done with a day. */
const known = new Map<string, number>()
const MOST_KNOWN = 4_000

/**
 * The first instant of a calendar day in Europe/London. Its clocks change at one in the morning UTC,
 * so midnight UTC always tells how far ahead they were at their own midnight.
 * @param date ISO calendar date
 */
export function startOfLondonDay(date: string): Date {
  const found = known.get(date)
  if (found !== undefined) return new Date(found)
  const midnight = new Date(`${date}T00:00:00Z`)
  const start = midnight.getTime() - Number(LONDON_HOUR.format(midnight)) * HOUR_MS
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(date, start)
  return new Date(start)
}

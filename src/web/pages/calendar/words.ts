import { plainDay } from '../../components/time-formats.ts'
import type { CalendarSight, DaySight } from './calendar-sight.ts'

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** The days of a view as a heading: "November 2026", "Week of Mon 16 Nov 2026". */
export function spanInWords({ query, span }: Pick<CalendarSight, 'query' | 'span'>): string {
  if (query.view === 'day') return plainDay(span.first)
  if (query.view === 'week') return `Week of ${plainDay(span.first)}`
  return MONTH.format(new Date(`${span.first}T00:00:00Z`))
}

/** What a day is besides its posts, one thing to a line. */
export function notesInWords({ bankHoliday, weekend, notes }: DaySight): string[] {
  const { onHoliday, known } = notes
  return [
    ...(bankHoliday ? ['Bank holiday'] : []),
    ...notes.begins.map((name) => `${name} begins`),
    ...notes.ends.map((name) => `${name} ends`),
    ...(onHoliday > 0 && !weekend ? [holidayInWords(onHoliday, known)] : []),
  ]
}

function holidayInWords(onHoliday: number, known: number): string {
  return known === 1 ? 'School holiday' : `Holiday at ${onHoliday} of ${known}`
}

import { daysAfter } from '../../calendar.ts'

/** How the calendar is looked at. */
export const CALENDAR_VIEWS = ['month', 'week', 'list', 'day'] as const
export type CalendarView = (typeof CALENDAR_VIEWS)[number]

/** Days of a view, first and last included, as ISO calendar dates. */
export interface Span {
  readonly first: string
  readonly last: string
  /** The days that a page shows: whole weeks from Monday, for a month that reaches into others. */
  readonly shown: readonly string[]
  /** Where the views before and after begin. */
  readonly before: string
  readonly after: string
}

/** The days that a view around a day is of. @param on ISO calendar date */
export function spanOf(view: CalendarView, on: string): Span {
  if (view === 'day') return days(on, on, daysAfter(on, -1))
  if (view === 'week') {
    const monday = mondayOf(on)
    return days(monday, daysAfter(monday, 6), daysAfter(monday, -7))
  }
  const first = `${on.slice(0, 7)}-01`
  const last = daysAfter(`${daysAfter(first, 31).slice(0, 7)}-01`, -1)
  const month = days(first, last, `${daysAfter(first, -1).slice(0, 7)}-01`)
  if (view === 'list') return month
  return { ...month, shown: daysBetween(mondayOf(first), daysAfter(mondayOf(last), 6)) }
}

function days(first: string, last: string, before: string): Span {
  return { first, last, shown: daysBetween(first, last), before, after: daysAfter(last, 1) }
}

/** Every day from one to another, both included, as ISO calendar dates. */
export function daysBetween(first: string, last: string): string[] {
  const between: string[] = []
  for (let day = first; day <= last; day = daysAfter(day, 1)) between.push(day)
  return between
}

/** The Monday of the week in which a day lies. */
function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return daysAfter(day, -((weekday + 6) % 7))
}

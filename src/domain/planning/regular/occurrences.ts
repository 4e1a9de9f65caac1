import { daysAfter } from '../../calendar.ts'

/** How often something is due. */
export const RHYTHMS = [
  { code: 'week', label: 'Every week' },
  { code: 'fortnight', label: 'Every second week' },
  { code: 'month', label: 'Every month, on the same weekday of it' },
] as const
export type Rhythm = (typeof RHYTHMS)[number]['code']

export interface Due {
  readonly every: Rhythm
  /** The first day on which it is due; the others follow from it. */
  readonly firstOn: string
}

const DAYS = { week: 7, fortnight: 14 } as const

/**
 * The days between two, both included, on which something is due. By the month it is the same weekday of
 * it, such as the second Friday; a month without a fifth one has none.
 */
export function occurrences(due: Due, first: string, last: string): string[] {
  const { every, firstOn } = due
  const from = first > firstOn ? first : firstOn
  if (every === 'month') return monthly(firstOn, from, last)
  const step = DAYS[every]
  const passed = Math.ceil(daysBetween(firstOn, from) / step) * step
  const found: string[] = []
  for (let day = daysAfter(firstOn, passed); day <= last; day = daysAfter(day, step)) {
    found.push(day)
  }
  return found
}

function monthly(firstOn: string, from: string, last: string): string[] {
  const nth = Math.floor((Number(firstOn.slice(8)) - 1) / 7)
  const weekday = weekdayOf(firstOn)
  const found: string[] = []
  for (let month = `${from.slice(0, 7)}-01`; month <= last; month = nextMonth(month)) {
    const day = daysAfter(month, ((weekday - weekdayOf(month) + 7) % 7) + nth * 7)
    if (day.slice(0, 7) === month.slice(0, 7) && day >= from && day <= last) found.push(day)
  }
  return found
}

function nextMonth(first: string): string {
  return `${daysAfter(first, 31).slice(0, 7)}-01`
}

function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay()
}

function daysBetween(one: string, other: string): number {
  return Math.round(
    (Date.parse(`${other}T00:00:00Z`) - Date.parse(`${one}T00:00:00Z`)) / 86_400_000,
  )
}

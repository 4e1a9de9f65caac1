import { daysOn } from '../partial-date.ts'

/** A time by the clock on the wall in London: schools and authorities reckon in it. */
export interface WallTime {
  /** ISO calendar date. */
  readonly date: string
  /** Minutes since midnight. */
  readonly minute: number
}

/** The office hours by which the day of an authority’s officer is reckoned, as minutes since midnight. */
const [OPENS, SHUTS] = [9 * 60, 17 * 60]
const WORKING_DAY = SHUTS - OPENS

/** When the officer is to be contacted at the latest, and when half of that time is gone. */
export interface OfficerClock {
  readonly due: WallTime
  readonly reminder: WallTime
}

/**
 * One working day of the authority from when the school first knew (domain-facts section 2, M6). The
 * authority works in school holidays and not at weekends or on bank holidays. What is known outside its
 * hours counts from when it opens, so that nobody gains a night and nobody is late before it opens.
 * @param isWorkingDay whether the authority works on a date
 */
export function officerClock(
  known: WallTime,
  isWorkingDay: (date: string) => boolean,
): OfficerClock {
  const from = firstOpen(known, isWorkingDay)
  return {
    due: after(from, WORKING_DAY, isWorkingDay),
    reminder: after(from, WORKING_DAY / 2, isWorkingDay),
  }
}

function firstOpen({ date, minute }: WallTime, isWorkingDay: (date: string) => boolean): WallTime {
  if (!isWorkingDay(date) || minute >= SHUTS) {
    return { date: nextWorkingDay(date, isWorkingDay), minute: OPENS }
  }
  return { date, minute: Math.max(minute, OPENS) }
}

function after(from: WallTime, minutes: number, isWorkingDay: (date: string) => boolean): WallTime {
  const minute = from.minute + minutes
  if (minute <= SHUTS) return { date: from.date, minute }
  return { date: nextWorkingDay(from.date, isWorkingDay), minute: minute - WORKING_DAY }
}

function nextWorkingDay(date: string, isWorkingDay: (date: string) => boolean): string {
  let day = daysOn(date, 1)
  while (!isWorkingDay(day)) day = daysOn(day, 1)
  return day
}

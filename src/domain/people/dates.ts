import { daysAfter } from '../calendar.ts'
import { type Refusal, refuse } from '../refusal.ts'

/** Longest time ahead, or back, for which a role is given: a slip of the year is caught by it. */
const YEAR = 366

/**
 * A day that is a slip rather than a plan.
 * @param today calendar date in Europe/London
 */
export function refuseOutsideCalendar(
  day: string,
  today: string,
  field: string,
): Refusal | undefined {
  if (day >= daysAfter(today, -YEAR) && day <= daysAfter(today, YEAR)) return undefined
  return refuse('Choose a day within a year from today. Check the year.', field)
}

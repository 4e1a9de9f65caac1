import { BANK_HOLIDAYS } from './bank-holidays.ts'
import { daysAfter } from './calendar.ts'

const SATURDAY = 6
const SUNDAY = 0

/** Whether people are at work on a day, by the calendar. @param date ISO calendar date */
export function isWorkingDay(date: string): boolean {
  const day = new Date(`${date}T12:00:00Z`).getUTCDay()
  return day !== SATURDAY && day !== SUNDAY && !BANK_HOLIDAYS.has(date)
}

/** Whether a day is a bank holiday in England and Wales. @param date ISO calendar date */
export function isBankHoliday(date: string): boolean {
  return BANK_HOLIDAYS.has(date)
}

/** How many working days lie after one day, up to and with another; none where it is not later. */
export function workingDaysBetween(after: string, until: string): number {
  let count = 0
  for (let day = daysAfter(after, 1); day <= until; day = daysAfter(day, 1)) {
    if (isWorkingDay(day)) count += 1
  }
  return count
}

import type { TransferTiming } from '../../vocabulary/transfers.ts'
import { daysOn } from '../partial-date.ts'

/**
 * Days that England’s guidance gives a safeguarding file to reach the next school (Keeping children safe in education,
 * the fact `file-transfer-england`). It does not say which days: working days are counted. For Wales no number was
 * found, and the same one is no more than a suggestion.
 */
export const DAYS_FOR_TRANSFER = 5

/** Working days after which a receipt that has not come is asked for: our own number, as no guidance has one. */
export const DAYS_FOR_RECEIPT = 5

/**
 * The day by which a file is to be handed over. In the year it is counted from the day after the last one here; at the
 * start of a term the first day of that term is the first of them.
 * @param countedFrom calendar date
 */
export function dueDay(
  timing: TransferTiming,
  countedFrom: string,
  isWorkingDay: (date: string) => boolean,
): string {
  const from = timing === 'new_term' ? daysOn(countedFrom, -1) : countedFrom
  return workingDaysOn(from, DAYS_FOR_TRANSFER, isWorkingDay)
}

/** The day on which to ask for a receipt again. @param from calendar date: when the file went or was asked about */
export function receiptDay(from: string, isWorkingDay: (date: string) => boolean): string {
  return workingDaysOn(from, DAYS_FOR_RECEIPT, isWorkingDay)
}

function workingDaysOn(from: string, days: number, isWorkingDay: (date: string) => boolean) {
  let [day, left] = [from, days]
  while (left > 0) {
    day = daysOn(day, 1)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

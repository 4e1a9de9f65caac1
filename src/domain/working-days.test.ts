import { expect, test } from 'vitest'
import { BANK_HOLIDAYS } from './bank-holidays.ts'
import { isWorkingDay, workingDaysBetween } from './working-days.ts'

test('every bank holiday is on a day when people would be at work', () => {
  for (const day of BANK_HOLIDAYS) {
    expect([1, 2, 3, 4, 5]).toContain(new Date(`${day}T12:00:00Z`).getUTCDay())
    expect(isWorkingDay(day)).toBe(false)
  }
  for (const year of ['2025', '2026', '2027', '2028']) {
    expect([...BANK_HOLIDAYS].filter((day) => day.startsWith(year))).toHaveLength(8)
  }
})

test.each([
  ['2026-11-20', '2026-11-20', 0],
  ['2026-11-20', '2026-11-23', 1],
  ['2026-11-20', '2026-11-27', 5],
  ['2026-12-24', '2026-12-29', 1],
  ['2026-12-23', '2027-01-04', 5],
  ['2028-02-28', '2028-03-01', 2],
  ['2026-03-27', '2026-03-30', 1],
  ['2026-11-23', '2026-11-20', 0],
])('after %s up to %s: %i working days', (after, until, days) => {
  expect(workingDaysBetween(after, until)).toBe(days)
})

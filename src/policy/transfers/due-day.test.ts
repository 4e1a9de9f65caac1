import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAYS_FOR_TRANSFER, dueDay, receiptDay } from './due-day.ts'

/** Weekends and one holiday. */
const isWorkingDay = (date: string): boolean =>
  date !== '2026-12-25' && ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay())

test.each([
  ['in_year', '2026-11-20', '2026-11-27'],
  ['in_year', '2026-11-22', '2026-11-27'],
  ['in_year', '2026-12-21', '2026-12-29'],
  ['new_term', '2027-01-04', '2027-01-08'],
  ['new_term', '2027-01-06', '2027-01-12'],
  ['new_term', '2027-01-03', '2027-01-08'],
] as const)('%s, counted from %s, is due on %s', (timing, from, due) => {
  expect(dueDay(timing, from, isWorkingDay)).toBe(due)
})

test('a receipt is asked for five working days on', () => {
  expect(receiptDay('2026-11-20', isWorkingDay)).toBe('2026-11-27')
})

test('whatever the day, it is a working day with five of them up to it', () => {
  const day = fc
    .integer({ min: 0, max: 2_000 })
    .map((nth) => new Date(Date.UTC(2025, 0, 1 + nth)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, (from) => {
      const due = dueDay('in_year', from, isWorkingDay)
      let count = 0
      for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(due); at += 86_400_000) {
        if (isWorkingDay(new Date(at).toISOString().slice(0, 10))) count += 1
      }
      expect([isWorkingDay(due), count]).toEqual([true, DAYS_FOR_TRANSFER])
    }),
  )
})

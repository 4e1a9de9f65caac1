import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { daysOn } from '../partial-date.ts'
import { officerClock, type WallTime } from './clock.ts'

const HOLIDAYS = new Set(['2026-12-25', '2026-12-28', '2027-01-01', '2028-02-29'])
const works = (date: string): boolean => {
  const day = new Date(`${date}T12:00:00Z`).getUTCDay()
  return day !== 0 && day !== 6 && !HOLIDAYS.has(date)
}
const wall = (text: string): WallTime => {
  const [date = '', time = ''] = text.split(' ')
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return { date, minute: hour * 60 + minute }
}

it.each([
  ['on a working day', '2026-11-18 10:30', '2026-11-18 14:30', '2026-11-19 10:30'],
  ['in the afternoon', '2026-11-18 15:00', '2026-11-19 11:00', '2026-11-19 15:00'],
  ['before the office opens', '2026-11-18 06:00', '2026-11-18 13:00', '2026-11-18 17:00'],
  ['on a Friday afternoon', '2026-11-20 15:00', '2026-11-23 11:00', '2026-11-23 15:00'],
  ['on a Friday night', '2026-11-20 22:00', '2026-11-23 13:00', '2026-11-23 17:00'],
  ['on a Saturday', '2026-11-21 09:00', '2026-11-23 13:00', '2026-11-23 17:00'],
  ['on Christmas Eve', '2026-12-24 14:00', '2026-12-29 10:00', '2026-12-29 14:00'],
  ['in the summer holidays', '2026-08-12 11:00', '2026-08-12 15:00', '2026-08-13 11:00'],
  ['on the Friday before summer time', '2027-03-26 16:00', '2027-03-29 12:00', '2027-03-29 16:00'],
  [
    'before a leap day that is kept free',
    '2028-02-28 12:00',
    '2028-02-28 16:00',
    '2028-03-01 12:00',
  ],
])('known %s, it is due within one working day', (_, known, reminder, due) => {
  expect(officerClock(wall(known), works)).toEqual({ reminder: wall(reminder), due: wall(due) })
})

const at = ({ date, minute }: WallTime): string => `${date} ${String(minute).padStart(4, '0')}`
const known = fc.record({
  date: fc.integer({ min: 0, max: 1_500 }).map((days) => daysOn('2026-01-01', days)),
  minute: fc.integer({ min: 0, max: 1_439 }),
})

test('it is due on a working day in office hours, after the reminder, and never more than one working day on', () => {
  fc.assert(
    fc.property(known, (when) => {
      const { due, reminder } = officerClock(when, works)
      for (const one of [due, reminder]) {
        expect(works(one.date)).toBe(true)
        expect(one.minute).toBeGreaterThanOrEqual(9 * 60)
        expect(one.minute).toBeLessThanOrEqual(17 * 60)
      }
      expect(at(when) < at(reminder) && at(reminder) < at(due)).toBe(true)
      let between = 0
      for (let day = daysOn(when.date, 1); day <= due.date; day = daysOn(day, 1)) {
        if (works(day)) between += 1
      }
      expect(between).toBeLessThanOrEqual(1)
    }),
  )
})

test('whoever knew later is never due earlier', () => {
  fc.assert(
    fc.property(known, known, (one, other) => {
      const [first, second] = at(one) <= at(other) ? [one, other] : [other, one]
      expect(at(officerClock(first, works).due) <= at(officerClock(second, works).due)).toBe(true)
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAfter, monthsAfter, startOfLondonDay } from './calendar.ts'
import { londonDate } from './london-time.ts'

const date = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

describe('startOfLondonDay()', () => {
  it.each([
    ['2026-01-15', '2026-01-15T00:00:00.000Z'],
    ['2026-07-15', '2026-07-14T23:00:00.000Z'],
    ['2026-03-29', '2026-03-29T00:00:00.000Z'],
    ['2026-03-30', '2026-03-29T23:00:00.000Z'],
    ['2026-10-25', '2026-10-24T23:00:00.000Z'],
    ['2026-10-26', '2026-10-26T00:00:00.000Z'],
  ])('%s begins at %s', (day, instant) => {
    expect(startOfLondonDay(day).toISOString()).toBe(instant)
  })

  it('is the first instant of its day, whichever day', () => {
    fc.assert(
      fc.property(date, (day) => {
        const start = startOfLondonDay(day)
        expect(londonDate(start)).toBe(day)
        expect(londonDate(new Date(start.getTime() - 1))).not.toBe(day)
      }),
    )
  })
})

describe('monthsAfter()', () => {
  it.each([
    ['2026-09-01', 12, '2027-09-01'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2008-11-20', 216, '2026-11-20'],
  ])('%s and %i months is %s', (day, months, then) => {
    expect(monthsAfter(day, months)).toBe(then)
  })

  it('never lands later than the same day of the month', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 300 }), (day, months) => {
        const then = monthsAfter(day, months)
        expect(then > day).toBe(true)
        expect(then.slice(8) <= day.slice(8)).toBe(true)
      }),
    )
  })
})

describe('daysAfter()', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-11-20', 0, '2026-11-20'],
  ])('%s and %d days is %s', (day, days, expected) => {
    expect(daysAfter(day, days)).toBe(expected)
  })
})

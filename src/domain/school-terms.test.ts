import fc from 'fast-check'
import { expect, it } from 'vitest'
import { daysAfter } from './calendar.ts'
import { previousTermStart, termStart } from './school-terms.ts'

it.each([
  ['2026-11-20', '2026-04-01'],
  ['2026-09-01', '2026-04-01'],
  ['2026-08-31', '2026-01-01'],
  ['2026-04-01', '2026-01-01'],
  ['2026-03-31', '2025-09-01'],
  ['2026-01-01', '2025-09-01'],
])('on %s the term before begins on %s', (today, start) => {
  expect(previousTermStart(today)).toBe(start)
})

it.each([
  ['2026-11-20', '2026-09-01'],
  ['2026-09-01', '2026-09-01'],
  ['2026-08-31', '2026-04-01'],
  ['2026-03-31', '2026-01-01'],
  ['2026-01-01', '2026-01-01'],
])('on %s this term began on %s', (today, start) => {
  expect(termStart(today)).toBe(start)
})

/** A year of open days in six half terms, with an Easter in the middle of April. */
const OPEN = ['2026-09-03', '2026-11-02', '2027-01-05', '2027-02-22', '2027-04-19', '2027-06-07']

it.each([
  ['2026-09-02', '2026-04-01', 'no day of the summer is on record'],
  ['2026-09-03', '2026-09-03', 'the term begins'],
  ['2026-11-20', '2026-09-03', 'half-term is over'],
  ['2027-01-04', '2026-09-03', 'the holidays are not'],
  ['2027-03-01', '2027-01-05', 'another half-term is over'],
  ['2027-04-18', '2027-01-05', 'Easter is not over'],
  ['2027-06-30', '2027-04-19', 'the summer goes on'],
])('on %s the term of a school with its days on record began on %s, as %s', (today, start) => {
  expect(termStart(today, OPEN)).toBe(start)
  expect(termStart(today, OPEN.toReversed())).toBe(start)
})

it('takes the earliest of a term’s days, as where staff begin before pupils do', () => {
  expect(termStart('2026-11-20', ['2026-09-07', '2026-08-27'])).toBe('2026-08-27')
})

it('never begins a term after the day itself, nor more than nine months before it', () => {
  const day = fc.integer({ min: 0, max: 1_500 }).map((days) => daysAfter('2025-01-01', days))
  fc.assert(
    fc.property(day, fc.array(day, { maxLength: 12 }), (today, firstDays) => {
      const start = termStart(today, firstDays)
      expect(start <= today).toBe(true)
      expect(daysAfter(start, 275) > today).toBe(true)
      expect([
        ...firstDays,
        termStart(today),
        ...['01-01', '04-01', '09-01'].flatMap((at) => [
          `${today.slice(0, 4)}-${at}`,
          `${Number(today.slice(0, 4)) - 1}-${at}`,
        ]),
      ]).toContain(start)
    }),
  )
})

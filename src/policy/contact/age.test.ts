import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOn } from '../partial-date.ts'
import { ageOn, parentsPart } from './age.ts'

test.each([
  ['2010-11-20', '2026-11-19', 15, 'agree'],
  ['2010-11-20', '2026-11-20', 16, 'know'],
  ['2010-11-20', '2026-11-21', 16, 'know'],
  ['2008-02-29', '2024-02-28', 15, 'agree'],
  ['2008-02-29', '2024-02-29', 16, 'know'],
  ['2012-02-29', '2027-02-28', 14, 'agree'],
  ['2012-02-29', '2027-03-01', 15, 'agree'],
  ['2010-12-31', '2026-12-30', 15, 'agree'],
  ['2010-12-31', '2026-12-31', 16, 'know'],
  ['2011-01-01', '2026-12-31', 15, 'agree'],
] as const)('born %s, on %s: %i years, parents %s', (born, day, age, part) => {
  expect(ageOn(born, day)).toBe(age)
  expect(parentsPart(born, day)).toBe(part)
})

test('without a date of birth a parent has to agree', () => {
  expect(parentsPart(null, '2026-11-20')).toBe('agree')
})

test('nobody grows younger, nor older by more than a year from one day to the next', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((number) => daysOn('1990-01-01', number))
  fc.assert(
    fc.property(days, days, (born, day) => {
      const grown = ageOn(born, daysOn(day, 1)) - ageOn(born, day)
      expect([0, 1]).toContain(grown)
    }),
  )
})

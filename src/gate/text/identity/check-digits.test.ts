import { describe, expect, it } from 'vitest'
import { isBookNumber, isLearnerNumber, isNhsNumber } from './check-digits.ts'

const lastDigits = (nine: string, holds: (digits: string) => boolean) =>
  Array.from({ length: 10 }, (_, digit) => nine + digit).filter(holds)

describe('isLearnerNumber()', () => {
  it('holds for one last digit at most', () => {
    expect(lastDigits('927630868', isLearnerNumber)).toEqual(['9276308686'])
    expect(isLearnerNumber('0276308686')).toBe(false)
    expect(isLearnerNumber('927630868')).toBe(false)
  })
})

describe('isNhsNumber()', () => {
  it('holds for one last digit at most', () => {
    expect(lastDigits('943476591', isNhsNumber)).toEqual(['9434765919'])
    expect(isNhsNumber('94347659')).toBe(false)
  })

  it('is never a learner number as well', () => {
    const both = Array.from({ length: 5000 }, (_, at) =>
      String(9_000_000_000 + at * 199_933),
    ).filter((digits) => isLearnerNumber(digits) && isNhsNumber(digits))
    expect(both).toEqual([])
  })
})

describe('isBookNumber()', () => {
  it('holds for one last digit at most, behind the prefix of books', () => {
    expect(lastDigits('978030640615', isBookNumber)).toEqual(['9780306406157'])
    expect(isBookNumber('9770306406157')).toBe(false)
    expect(isBookNumber('978030640615')).toBe(false)
  })
})

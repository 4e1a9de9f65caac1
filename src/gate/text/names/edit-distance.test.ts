import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packStrings } from '../packed-strings.ts'
import { editDistance, isOneSlipFrom } from './edit-distance.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })

describe('editDistance()', () => {
  it.each([
    ['', '', 0],
    ['smith', 'smith', 0],
    ['smith', 'smyth', 1],
    ['smith', 'smtih', 1],
    ['smith', 'smiths', 1],
    ['smith', 'smth', 1],
    ['smith', 'smythe', 2],
  ])('from %s to %s is %i', (one, other, distance) => {
    expect(editDistance(one, other, 3)).toBe(distance)
  })

  it('gives up beyond what is asked for', () => {
    expect(editDistance('smith', 'ogunleye', 2)).toBe(3)
  })

  it('is the same in both directions, and nought only for the same word', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editDistance(one, other, 9)).toBe(editDistance(other, one, 9))
        expect(editDistance(one, other, 9) === 0).toBe(one === other)
      }),
    )
  })
})

describe('isOneSlipFrom()', () => {
  it('is true exactly where the distance is one', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(isOneSlipFrom(packStrings(['other', one]), 1, other)).toBe(
          editDistance(one, other, 9) === 1,
        )
      }),
      { numRuns: 2000 },
    )
  })
})

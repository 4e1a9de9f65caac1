import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FEWEST_SHOWN, withoutSmallCounts } from './small-counts.ts'

const counts = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 12 })

describe('small counts in a roll-up', () => {
  test.each([
    [
      [0, 7],
      [
        { kind: 'exact', count: 0 },
        { kind: 'exact', count: 7 },
      ],
      { kind: 'exact', count: 7 },
    ],
    [[4, 7], [{ kind: 'few' }, { kind: 'exact', count: 7 }], { kind: 'hidden' }],
    [[5], [{ kind: 'exact', count: 5 }], { kind: 'exact', count: 5 }],
    [[], [], { kind: 'exact', count: 0 }],
  ])('%j', (given, shown, total) => {
    expect(withoutSmallCounts(given)).toEqual({ shown, total })
  })

  test('could always have been another small count', () => {
    fc.assert(
      fc.property(counts, fc.nat(), (given, pick) => {
        const small = given.flatMap((count, at) => (count > 0 && count < FEWEST_SHOWN ? [at] : []))
        if (small.length === 0) return
        const at = small[pick % small.length] ?? 0
        const other = given.with(at, ((given[at] ?? 1) % (FEWEST_SHOWN - 1)) + 1)
        expect(other).not.toEqual(given)
        expect(withoutSmallCounts(other)).toEqual(withoutSmallCounts(given))
      }),
    )
  })
})

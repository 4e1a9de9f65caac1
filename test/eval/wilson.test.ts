import { describe, expect, it } from 'vitest'
import { share } from './wilson.ts'

describe('share()', () => {
  it.each([
    [0, 0, 0, 0, 100],
    [0, 10, 0, 0, 27.75],
    [10, 10, 100, 72.25, 100],
    [50, 100, 50, 40.38, 59.62],
  ])('of %d in %d is %d%%, between %d%% and %d%%', (hits, of, percent, low, high) => {
    const found = share(hits, of)
    expect(found.percent).toBeCloseTo(percent, 2)
    expect(found.low).toBeCloseTo(low, 2)
    expect(found.high).toBeCloseTo(high, 2)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Figure, isMet, percentile, unmeasured } from './figure.ts'

describe('percentile()', () => {
  it.each([
    [[7], 0.95, 7],
    [[3, 1, 2], 0.5, 2],
    [[4, 1, 3, 2], 0.5, 2],
    [Array.from({ length: 100 }, (_, index) => index + 1), 0.95, 95],
    [Array.from({ length: 100 }, (_, index) => index + 1), 0.99, 99],
  ])('of %j at %d is %d', (samples, share, expected) => {
    expect(percentile(samples, share)).toBe(expected)
  })

  it('is one of the samples, and at most that share lies below it', () => {
    const samples = fc.array(fc.integer(), { minLength: 1 })
    fc.assert(
      fc.property(samples, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, share) => {
        const found = percentile(all, share)
        expect(all).toContain(found)
        expect(all.filter((one) => one < found).length).toBeLessThanOrEqual(share * all.length)
      }),
    )
  })

  it('of nothing is no number', () => {
    expect(percentile([], 0.5)).toBeNaN()
  })
})

describe('isMet()', () => {
  const figure: Figure = { group: 'g', what: 'w', value: 60, unit: 'ms', target: 60 }

  it('keeps a promise up to its very figure', () => {
    expect(isMet(figure)).toBe(true)
    expect(isMet({ ...figure, value: 60.1 })).toBe(false)
  })

  it('keeps a promise of no less from its very figure on', () => {
    const ratio: Figure = { group: 'g', what: 'w', value: 150, unit: '×', least: 150 }
    expect(isMet(ratio)).toBe(true)
    expect(isMet({ ...ratio, value: 149.9 })).toBe(false)
    expect(isMet({ ...ratio, value: Number.NaN })).toBe(false)
  })

  it('says nothing where nothing was promised', () => {
    expect(isMet({ ...figure, target: undefined })).toBeUndefined()
  })

  it('never calls a promise kept that could not be measured', () => {
    expect(isMet(unmeasured({ ...figure, note: 'It did not start.' }))).toBe(false)
  })
})

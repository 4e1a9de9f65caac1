import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_ENLARGED, SEARCH_PIXELS, SEARCH_SIDE } from './limits.ts'
import { searchImage, searchSize } from './search-image.ts'

describe('searchSize()', () => {
  it.each([
    [4000, 3000, 1280, 960],
    [2048, 1536, 1280, 960],
    [1536, 2048, 960, 1280],
    [2048, 2048, 1120, 1120],
    [640, 480, 1280, 960],
    [300, 200, 608, 416],
    [2048, 20, 1280, 32],
  ])('of %d x %d is %d x %d', (width, height, across, down) => {
    expect(searchSize(width, height)).toEqual({ width: across, height: down })
  })

  it('is made of whole steps and stays within its bounds', () => {
    const side = fc.integer({ min: 16, max: 2048 })
    fc.assert(
      fc.property(side, side, (width, height) => {
        const size = searchSize(width, height)
        expect([size.width % 32, size.height % 32]).toEqual([0, 0])
        expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(SEARCH_SIDE)
        expect(size.width * size.height).toBeLessThan(SEARCH_PIXELS * 1.05)
        expect(size.width).toBeLessThanOrEqual(width * MOST_ENLARGED + 32)
      }),
    )
  })
})

describe('searchImage()', () => {
  it('puts blue first and measures each plane by its own mean and spread', () => {
    const { planes } = searchImage({ width: 1, height: 1, data: Uint8Array.of(255, 128, 0) })
    expect([...planes].map((one) => one.toFixed(3))).toEqual(['-2.118', '0.205', '2.640'])
  })
})

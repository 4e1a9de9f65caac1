import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverBoxes, within } from './cover-boxes.ts'
import type { PixelBox, Pixels } from './face-detector.ts'

const size = { width: 40, height: 30 }
const someBox = fc
  .record({
    x: fc.integer({ min: -10, max: 39 }),
    y: fc.integer({ min: -10, max: 29 }),
    width: fc.integer({ min: 1, max: 60 }),
    height: fc.integer({ min: 1, max: 60 }),
  })
  .map((box) => within(box, size))
const boxes = fc.array(someBox, { minLength: 1, maxLength: 4 })
const bytes = fc.uint8Array({ minLength: 3600, maxLength: 3600 })

function isIn({ x, y, width, height }: PixelBox, spot: number): boolean {
  const [across, down] = [spot % size.width, Math.floor(spot / size.width)]
  return across >= x && across < x + width && down >= y && down < y + height
}

const spots = Array.from({ length: size.width * size.height }, (_, spot) => spot)

/** The first picture outside the boxes, the second one within. */
function swapped(one: Uint8Array, other: Uint8Array, covered: readonly PixelBox[]): Pixels {
  const data = new Uint8Array(one)
  for (const spot of spots)
    if (covered.some((box) => isIn(box, spot)))
      data.set(other.subarray(spot * 3, spot * 3 + 3), spot * 3)
  return { data, ...size }
}

describe('coverBoxes', () => {
  it('leaves nothing of what was in the boxes: whatever was there, the result is the same', () => {
    fc.assert(
      fc.property(bytes, bytes, boxes, (data, other, covered) => {
        const before = coverBoxes({ data, ...size }, covered)
        expect(coverBoxes(swapped(data, other, covered), covered)).toEqual(before)
      }),
      { numRuns: 50 },
    )
  })

  it('changes no dot beside the boxes, and not the picture that it was given', () => {
    fc.assert(
      fc.property(bytes, boxes, (data, covered) => {
        const kept = new Uint8Array(data)
        const after = coverBoxes({ data, ...size }, covered)
        expect(data).toEqual(kept)
        const touched = swapped(data, after.data, covered)
        expect(after).toEqual(touched)
      }),
      { numRuns: 50 },
    )
  })

  it('takes its colours from around the box', () => {
    const data = new Uint8Array(3600).fill(200)
    const covered = [{ x: 10, y: 10, width: 8, height: 8 }]
    for (const spot of spots)
      if (isIn(covered[0] as PixelBox, spot)) data.fill(0, spot * 3, spot * 3 + 3)
    expect([...new Set(coverBoxes({ data, ...size }, covered).data)]).toEqual([200])
  })

  it('shows plain grey where a box is the whole picture', () => {
    const whole = coverBoxes({ data: new Uint8Array(3600).fill(9), ...size }, [
      { x: 0, y: 0, ...size },
    ])
    expect([...new Set(whole.data)]).toEqual([128])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { middleOf, otherWay, type Quad, rectangleAround, scaled, sizeOf } from './quad.ts'

/** A line 40 long and 10 high whose first corner is at 3, 4, turned by an angle. */
function turned(angle: number): Quad {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const at = (x: number, y: number) => ({ x: 3 + x * cos - y * sin, y: 4 + x * sin + y * cos })
  return [at(0, 0), at(40, 0), at(40, 10), at(0, 10)]
}

describe('a quad', () => {
  it('is as long and as high however it is turned, and lies in its rectangle', () => {
    fc.assert(
      fc.property(fc.double({ min: -4, max: 4, noNaN: true }), (angle) => {
        const quad = turned(angle)
        expect(sizeOf(quad).width).toBeCloseTo(40)
        expect(sizeOf(quad).height).toBeCloseTo(10)
        const { x, y, width, height } = rectangleAround(quad)
        for (const corner of quad) {
          expect(corner.x).toBeGreaterThanOrEqual(x)
          expect(corner.y).toBeGreaterThanOrEqual(y)
          expect(corner.x - x).toBeLessThanOrEqual(width + 1e-9)
          expect(corner.y - y).toBeLessThanOrEqual(height + 1e-9)
        }
        expect(Math.max(width, height)).toBeLessThanOrEqual(Math.hypot(40, 10) + 1e-9)
      }),
    )
  })

  it('read from its other end keeps its place and its shape', () => {
    const quad = turned(0.3)
    const other = otherWay(quad)
    expect(middleOf(other).x).toBeCloseTo(middleOf(quad).x)
    expect(sizeOf(other)).toEqual(sizeOf(quad))
    expect(other[0]).toEqual(quad[2])
  })

  it('is measured otherwise on each axis', () => {
    expect(scaled(turned(0), 0.5, 2)[2]).toEqual({ x: 21.5, y: 28 })
  })
})

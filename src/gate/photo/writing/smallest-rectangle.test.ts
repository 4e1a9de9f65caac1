import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hullOf } from './hull.ts'
import type { Point } from './quad.ts'
import { type Rectangle, smallestRectangle } from './smallest-rectangle.ts'

const point = fc.record({ x: fc.integer({ min: 0, max: 90 }), y: fc.integer({ min: 0, max: 90 }) })

function cornersOf({ middle, along, length, breadth }: Rectangle): Point[] {
  const corner = (far: number, low: number) => ({
    x: middle.x + (far * length * along.x - low * breadth * along.y) / 2,
    y: middle.y + (far * length * along.y + low * breadth * along.x) / 2,
  })
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]
}

describe('smallestRectangle()', () => {
  it('finds a rectangle again however it is turned', () => {
    const turn = fc.double({ min: 0, max: Math.PI, noNaN: true })
    const size = fc.record({
      length: fc.integer({ min: 20, max: 90 }),
      breadth: fc.integer({ min: 2, max: 19 }),
    })
    fc.assert(
      fc.property(turn, size, (angle, { length, breadth }) => {
        const along = { x: Math.cos(angle), y: Math.sin(angle) }
        const middle = { x: 50, y: 40 }
        const found = smallestRectangle(hullOf(cornersOf({ middle, along, length, breadth })))
        expect(found.length).toBeCloseTo(length, 4)
        expect(found.breadth).toBeCloseTo(breadth, 4)
        expect(found.middle.x).toBeCloseTo(50, 4)
        expect(found.middle.y).toBeCloseTo(40, 4)
        expect(Math.abs(found.along.x * along.y - found.along.y * along.x)).toBeCloseTo(0, 4)
      }),
    )
  })

  it('holds every point, and takes no more room than a level box', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), (points) => {
        const box = smallestRectangle(hullOf(points))
        for (const { x, y } of points) {
          const dx = x - box.middle.x
          const dy = y - box.middle.y
          const far = Math.abs(dx * box.along.x + dy * box.along.y)
          const wide = Math.abs(dy * box.along.x - dx * box.along.y)
          expect(far).toBeLessThanOrEqual(box.length / 2 + 1e-6)
          expect(wide).toBeLessThanOrEqual(box.breadth / 2 + 1e-6)
        }
        const span = (values: number[]) => Math.max(...values) - Math.min(...values)
        const level = span(points.map(({ x }) => x)) * span(points.map(({ y }) => y))
        expect(box.length * box.breadth).toBeLessThanOrEqual(level + 1e-6)
        expect(box.length).toBeGreaterThanOrEqual(box.breadth)
      }),
    )
  })
})

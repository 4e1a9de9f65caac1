import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hullOf } from './hull.ts'
import type { Point } from './quad.ts'

const point = fc.record({ x: fc.integer({ min: 0, max: 60 }), y: fc.integer({ min: 0, max: 60 }) })
const points = fc.array(point, { minLength: 1, maxLength: 40 })

/** Above 0 where the third point is on the inner side of the line from the first to the second. */
function side(from: Point, to: Point, { x, y }: Point): number {
  return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)
}

describe('hullOf()', () => {
  it('leaves out what lies inside or on a side', () => {
    const square = [0, 2, 4].flatMap((x) => [0, 2, 4].map((y) => ({ x, y })))
    expect(hullOf(square)).toEqual([
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 4 },
      { x: 0, y: 4 },
    ])
  })

  it('keeps one point of one place, and two of a straight row', () => {
    expect(hullOf([3, 3, 3].map((x) => ({ x, y: 1 })))).toEqual([{ x: 3, y: 1 }])
    expect(hullOf([1, 2, 5].map((x) => ({ x, y: x })))).toHaveLength(2)
  })

  it('has every point inside it or on it, and no dent', () => {
    fc.assert(
      fc.property(points, (all) => {
        const hull = hullOf(all)
        for (const [at, from] of hull.entries()) {
          const to = hull[(at + 1) % hull.length] ?? from
          const next = hull[(at + 2) % hull.length] ?? from
          for (const one of all) expect(side(from, to, one)).toBeGreaterThanOrEqual(0)
          if (hull.length > 2) expect(side(from, to, next)).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('is made of the points it was given', () => {
    fc.assert(
      fc.property(points, (all) => {
        for (const corner of hullOf(all)) expect(all).toContainEqual(corner)
      }),
    )
  })
})

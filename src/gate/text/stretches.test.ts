import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverOf, distance, nearby } from './stretches.ts'

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: start + length }))

describe('coverOf()', () => {
  it('finds a stretch that holds another, and only then', () => {
    const cover = coverOf([
      { start: 2, end: 5 },
      { start: 2, end: 9 },
    ])
    expect(cover(3, 9)).toEqual({ start: 2, end: 9 })
    expect(cover(3, 10)).toBeUndefined()
    expect(cover(1, 3)).toBeUndefined()
  })
})

describe('nearby()', () => {
  it('gives what a look at every stretch would give', () => {
    fc.assert(
      fc.property(fc.array(stretch), stretch, fc.nat({ max: 50 }), (stretches, to, within) => {
        const ordered = stretches.sort((one, other) => one.start - other.start)
        const slow = ordered.filter(
          ({ start }) => start >= to.start - within && start <= to.end + within,
        )
        expect(nearby(ordered, to, within)).toEqual(slow)
      }),
    )
  })
})

describe('distance()', () => {
  it('counts the units between two stretches in either order', () => {
    expect(distance({ start: 0, end: 3 }, { start: 5, end: 6 })).toBe(2)
    expect(distance({ start: 5, end: 6 }, { start: 0, end: 3 })).toBe(2)
    expect(distance({ start: 0, end: 5 }, { start: 3, end: 6 })).toBe(0)
  })
})

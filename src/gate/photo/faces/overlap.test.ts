import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedOnce, isSameFace } from './overlap.ts'

const side = fc.integer({ min: 8, max: 60 })
const place = fc.integer({ min: 0, max: 200 })
const seen = fc.record({
  x: place,
  y: place,
  width: side,
  height: side,
  score: fc.double({ min: 0.01, max: 1, noNaN: true }),
})

const box = (x: number, y: number, size: number) => ({ x, y, width: size, height: size })

describe('isSameFace', () => {
  const CASES: readonly (readonly [
    string,
    ReturnType<typeof box>,
    ReturnType<typeof box>,
    boolean,
  ])[] = [
    ['one box twice', box(0, 0, 40), box(0, 0, 40), true],
    ['a box moved by a fifth', box(0, 0, 40), box(8, 0, 40), true],
    ['a nose within its face', box(0, 0, 90), box(30, 30, 20), true],
    ['two cheeks that touch', box(0, 0, 40), box(40, 0, 40), false],
    ['heads close together', box(0, 0, 40), box(30, 6, 40), false],
    ['a head before a larger one behind', box(0, 0, 60), box(50, 40, 30), false],
  ]
  it.each(CASES)('knows %s', (_, one, other, same) => {
    expect(isSameFace(one, other)).toBe(same)
    expect(isSameFace(other, one)).toBe(same)
  })
})

describe('countedOnce', () => {
  it('keeps no face twice, and drops none that has no surer sighting', () => {
    fc.assert(
      fc.property(fc.array(seen, { maxLength: 30 }), (sightings) => {
        const kept = countedOnce(sightings)
        for (const [index, one] of kept.entries())
          for (const other of kept.slice(index + 1)) expect(isSameFace(one, other)).toBe(false)
        for (const one of sightings)
          expect(
            kept.some((face) => face === one || (isSameFace(face, one) && face.score >= one.score)),
          ).toBe(true)
      }),
    )
  })
})

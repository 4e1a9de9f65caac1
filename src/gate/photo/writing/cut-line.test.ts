import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutLine, type Pixels } from './cut-line.ts'
import { LINE_HEIGHT, LINE_WIDTH } from './limits.ts'
import type { Quad } from './quad.ts'

/** A picture of one colour, or of a colour for each place. */
function picture(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number],
): Pixels {
  const data = new Uint8Array(width * height * 3)
  for (let at = 0; at < width * height; at++) {
    data.set(colour(at % width, Math.floor(at / width)), at * 3)
  }
  return { width, height, data }
}

function level(left: number, top: number, right: number, bottom: number): Quad {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ]
}

describe('cutLine()', () => {
  it('draws every line 48 pixels high, as wide as its shape asks, in whole steps', () => {
    const source = picture(400, 200, () => [0, 0, 0])
    expect(cutLine(source, level(0, 0, 200, 20))).toMatchObject({ width: 480, height: LINE_HEIGHT })
    expect(cutLine(source, level(0, 0, 99, 30)).width).toBe(160)
    expect(cutLine(source, level(0, 0, 4, 40)).width).toBe(48)
  })

  it('squeezes a line that is too long, so that memory stays bounded', () => {
    const source = picture(4000, 10, () => [0, 0, 0])
    expect(cutLine(source, level(0, 0, 4000, 5)).width).toBe(LINE_WIDTH)
  })

  it('gives blue, green and red planes from -1 to 1', () => {
    const { planes } = cutLine(
      picture(96, 48, () => [255, 0, 51]),
      level(0, 0, 96, 48),
    )
    const size = planes.length / 3
    expect([planes[0], planes[size], planes[2 * size]].map((one) => one?.toFixed(2))).toEqual([
      '-0.60',
      '-1.00',
      '1.00',
    ])
  })

  it('leaves what is beyond the line at the middle value', () => {
    const { width, planes } = cutLine(
      picture(9, 48, () => [255, 255, 255]),
      level(0, 0, 9, 48),
    )
    expect(planes[0]).toBeCloseTo(1)
    expect(planes[width - 1]).toBe(0)
  })

  it('follows the line where it runs down the picture', () => {
    const source = picture(60, 200, (_x, y) => (y < 100 ? [0, 0, 0] : [255, 255, 255]))
    const down: Quad = [
      { x: 50, y: 0 },
      { x: 50, y: 200 },
      { x: 10, y: 200 },
      { x: 10, y: 0 },
    ]
    const { width, planes } = cutLine(source, down)
    expect(planes[20 * width + 10]).toBeCloseTo(-1)
    expect(planes[20 * width + width - 10]).toBeCloseTo(1)
  })

  it('takes means when it makes smaller, so that a fine pattern turns grey and not to stripes', () => {
    const source = picture(400, 200, (x) => (x % 2 === 0 ? [0, 0, 0] : [255, 255, 255]))
    const { planes, width } = cutLine(source, level(0, 0, 400, 200))
    const drawn = planes.subarray(0, 90)
    expect(width).toBe(96)
    for (const value of drawn) expect(Math.abs(value)).toBeLessThan(0.3)
  })

  it('stays within bounds for any box, in the picture or half out of it', () => {
    const source = picture(50, 40, (x, y) => [x * 5, y * 6, 128])
    const corner = fc.record({
      x: fc.double({ min: -20, max: 70, noNaN: true }),
      y: fc.double({ min: -20, max: 60, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.tuple(corner, corner, corner, corner), (box) => {
        const { width, planes } = cutLine(source, box)
        expect(width).toBeLessThanOrEqual(LINE_WIDTH)
        expect(planes.length).toBe(3 * width * LINE_HEIGHT)
        expect(planes.every((value) => value >= -1.001 && value <= 1.001)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})

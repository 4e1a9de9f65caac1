import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBoxes } from './find-boxes.ts'
import { sizeOf } from './quad.ts'
import type { TextMap } from './text-map.ts'

/** A map with one bar of likely writing in it, turned about its middle. */
function bar(options: {
  length: number
  breadth: number
  turned?: number
  likely?: number
}): TextMap {
  const { length, breadth, turned = 0, likely = 0.9 } = options
  const [width, height] = [200, 200]
  const values = new Float32Array(width * height)
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)]
  for (let at = 0; at < values.length; at++) {
    const dx = (at % width) - 100
    const dy = Math.floor(at / width) - 100
    const inside = Math.abs(dx * cos + dy * sin) <= length / 2
    if (inside && Math.abs(dy * cos - dx * sin) <= breadth / 2) values[at] = likely
  }
  return { width, height, values }
}

describe('findBoxes()', () => {
  it('boxes a bar, with room around it', () => {
    const [box] = findBoxes(bar({ length: 100, breadth: 10 }))
    expect(box?.[0].x).toBeLessThan(50)
    expect(box?.[0].y).toBeLessThan(95)
    expect(box?.[2].x).toBeGreaterThan(150)
    expect(box?.[2].y).toBeGreaterThan(105)
  })

  it('finds no writing where nothing is likely, where the core is thin or not sure enough', () => {
    expect(findBoxes(bar({ length: 0, breadth: -1 }))).toEqual([])
    expect(findBoxes(bar({ length: 100, breadth: 2 }))).toEqual([])
    expect(findBoxes(bar({ length: 100, breadth: 10, likely: 0.45 }))).toEqual([])
  })

  it('reads from left to right at every slant up to almost upright', () => {
    const slant = fc.double({ min: -1.4, max: 1.4, noNaN: true })
    fc.assert(
      fc.property(slant, (turned) => {
        const [box] = findBoxes(bar({ length: 100, breadth: 12, turned }))
        const [start, end] = box ?? []
        const across = (end?.x ?? 0) - (start?.x ?? 0)
        const down = (end?.y ?? 0) - (start?.y ?? 0)
        expect(across).toBeGreaterThan(0)
        expect(Math.atan2(down, across)).toBeCloseTo(turned, 0)
      }),
    )
  })

  it('takes a box that stands on end for a line along it, and a stout one for a level line', () => {
    const [onEnd] = findBoxes(bar({ length: 100, breadth: 12, turned: Math.PI / 2 }))
    const [stout] = findBoxes(bar({ length: 40, breadth: 34, turned: Math.PI / 2 }))
    expect(onEnd && sizeOf(onEnd).width).toBeGreaterThan(100)
    expect(stout && stout[1].x - stout[0].x).toBeGreaterThan(34)
  })

  it('stays within the map', () => {
    const whole = { width: 40, height: 20, values: new Float32Array(800).fill(1) }
    const [box] = findBoxes(whole)
    expect(box?.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [40, 0],
      [40, 20],
      [0, 20],
    ])
  })
})

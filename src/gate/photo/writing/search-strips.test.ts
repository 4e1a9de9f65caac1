import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WritingEngine } from './engine.ts'
import { STRIP_OVERLAP, STRIP_PIXELS } from './limits.ts'
import { searchStrips, stripsOf } from './search-strips.ts'

const steps = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((count) => count * 32)

describe('stripsOf()', () => {
  it('takes a small picture whole, and a photo in two halves that overlap', () => {
    expect(stripsOf(640, 480)).toEqual([{ top: 0, rows: 480, from: 0, past: 480 }])
    expect(stripsOf(1280, 960)).toEqual([
      { top: 0, rows: 544, from: 0, past: 480 },
      { top: 416, rows: 544, from: 480, past: 960 },
    ])
  })

  it('keeps every row once, from a band that sees beyond it, and no band is too large', () => {
    fc.assert(
      fc.property(steps(1, 40), steps(1, 40), (width, height) => {
        const strips = stripsOf(width, height)
        let next = 0
        for (const { top, rows, from, past } of strips) {
          expect(from).toBe(next)
          expect(past).toBeGreaterThan(from)
          expect(top).toBeLessThanOrEqual(from === 0 ? 0 : from - STRIP_OVERLAP / 2)
          expect(top + rows).toBeGreaterThanOrEqual(
            past === height ? height : past + STRIP_OVERLAP / 2,
          )
          expect(top + rows).toBeLessThanOrEqual(height)
          expect(rows % 32).toBe(0)
          expect(rows * width).toBeLessThanOrEqual(
            Math.max(STRIP_PIXELS, 4 * STRIP_OVERLAP * width),
          )
          next = past
        }
        expect(next).toBe(height)
      }),
    )
  })
})

describe('searchStrips()', () => {
  it('puts the bands together as if the picture had been searched at once', async () => {
    const engine: WritingEngine = {
      letters: [],
      read: () => Promise.reject(new Error('Nothing is to be read.')),
      search: async ({ width, height, planes }) => ({
        width,
        height,
        values: planes.slice(0, width * height),
      }),
    }
    const size = { width: 1280, height: 960 }
    const data = Uint8Array.from({ length: 1280 * 960 * 3 }, (_, at) => (at * 7) % 251)
    const whole = await searchStrips(engine, { ...size, data })
    const top = Number(((data[2] ?? 0) / 255 - 0.485) / 0.229)
    expect(whole.values[0]).toBeCloseTo(top)
    for (const row of [0, 447, 479, 480, 511, 959]) {
      const blue = (data[row * 1280 * 3 + 2] ?? 0) / 255
      expect(whole.values[row * 1280]).toBeCloseTo((blue - 0.485) / 0.229)
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WritingEngine } from './engine.ts'
import { STRIP_OVERLAP, STRIP_PIXELS } from './limits.ts'
import { searchStrips, stripsOf } from './search-strips.ts'

const steps = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((count) => count * 32)

describe('stripsOf()', () => {
  it('takes a small picture whole, and a photo in two halves that overlap', () => {
    expect(stripsOf(640, 480)).toEqual([{ top: 0, rows: 480 }])
    expect(stripsOf(1280, 960)).toEqual([
      { top: 0, rows: 544 },
      { top: 416, rows: 544 },
    ])
  })

  it('covers every row, with enough overlap, and no band is too large', () => {
    fc.assert(
      fc.property(steps(1, 40), steps(1, 40), (width, height) => {
        const strips = stripsOf(width, height)
        expect(strips[0]?.top).toBe(0)
        for (const [at, { top, rows }] of strips.entries()) {
          const next = strips[at + 1]?.top ?? height
          expect(top + rows).toBeGreaterThanOrEqual(next === height ? height : next + STRIP_OVERLAP)
          expect(top + rows).toBeLessThanOrEqual(height)
          expect(rows % 32).toBe(0)
          expect(rows * width).toBeLessThanOrEqual(
            Math.max(STRIP_PIXELS, 4 * STRIP_OVERLAP * width),
          )
        }
      }),
    )
  })
})

/** An engine whose search answers with what `look` makes of each row of a band. */
function engineThat(look: (row: number, blue: number) => number): WritingEngine {
  return {
    letters: [],
    read: () => Promise.reject(new Error('Nothing is to be read.')),
    search: async ({ width, height, planes }) => ({
      width,
      height,
      values: planes
        .slice(0, width * height)
        .map((blue, at) => look(Math.floor(at / width), blue * 0.229 + 0.485)),
    }),
  }
}

describe('searchStrips()', () => {
  const size = { width: 1280, height: 960 }

  it('puts the bands together as if the picture had been searched at once', async () => {
    const data = Uint8Array.from({ length: 1280 * 960 * 3 }, (_, at) => (at * 7) % 251)
    const whole = await searchStrips(
      engineThat((_row, blue) => blue),
      { ...size, data },
    )
    for (const row of [0, 415, 416, 479, 480, 543, 544, 959]) {
      const blue = (data[row * 1280 * 3 + 2] ?? 0) / 255
      expect(whole.values[row * 1280]).toBeCloseTo(blue)
    }
  })

  it('takes the likelier answer where bands overlap', async () => {
    const rim = engineThat((row) => (row < 50 || row > 500 ? 0 : 0.8))
    const whole = await searchStrips(rim, { ...size, data: new Uint8Array(1280 * 960 * 3) })
    expect(whole.values[10 * 1280]).toBe(0)
    for (const row of [420, 480, 520]) expect(whole.values[row * 1280]).toBeCloseTo(0.8)
  })
})

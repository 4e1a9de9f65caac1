import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patchesIn, type TextMap } from './text-map.ts'

/** A map drawn with signs: a digit is tenths, a point is nothing. */
function drawn(...rows: string[]): TextMap {
  const values = [...rows.join('')].map((sign) => (sign === '.' ? 0 : Number(sign) / 10))
  return { width: rows[0]?.length ?? 0, height: rows.length, values: Float32Array.from(values) }
}

/** The same question answered the slow way: every pixel fills its neighbours until nothing changes. */
function slowly({ width, height, values }: TextMap, above: number): number[] {
  const label = [...values].map((value, at) => (value > above ? at : -1))
  for (let changed = true; changed; ) {
    changed = false
    for (let at = 0; at < label.length; at++) {
      for (const dy of [-1, 0, 1]) {
        for (const dx of [-1, 0, 1]) {
          const x = (at % width) + dx
          const y = Math.floor(at / width) + dy
          if (x < 0 || y < 0 || x >= width || y >= height) continue
          const [mine, other] = [label[at] ?? -1, label[y * width + x] ?? -1]
          if (mine < 0 || other < 0 || other >= mine) continue
          label[at] = other
          changed = true
        }
      }
    }
  }
  const sizes = Map.groupBy(
    label.filter((one) => one >= 0),
    (one) => one,
  )
  return [...sizes.values()].map((group) => group.length).sort((one, other) => one - other)
}

describe('patchesIn()', () => {
  it('joins what touches at a side or a corner, and nothing else', () => {
    const map = drawn('99..4', '..9..', '.....', '8...6')
    const patches = patchesIn(map, 0.3)
    expect(patches.map(({ pixels }) => pixels).sort()).toEqual([1, 1, 1, 3])
  })

  it('gives the mean likelihood and the ends of every run', () => {
    const [patch] = patchesIn(drawn('.684', '....'), 0.3)
    expect(patch?.score).toBeCloseTo(0.6)
    expect(patch?.edge).toEqual([
      { x: 1, y: 0 },
      { x: 3, y: 0 },
    ])
  })

  it('leaves out what is not likely enough, and keeps apart what only that would join', () => {
    expect(patchesIn(drawn('9292'), 0.3)).toHaveLength(2)
    expect(patchesIn(drawn('2222'), 0.3)).toEqual([])
  })

  it('joins two arms that meet only at their lower ends', () => {
    expect(patchesIn(drawn('9...9', '9...9', '99999'), 0.3)).toHaveLength(1)
    expect(patchesIn(drawn('9.9.9', '9.9.9', '99.99', '..9..'), 0.3)).toHaveLength(1)
  })

  it('finds the patches that filling in slowly finds', () => {
    const size = fc.record({
      width: fc.integer({ min: 1, max: 9 }),
      height: fc.integer({ min: 1, max: 9 }),
    })
    const map = size.chain(({ width, height }) =>
      fc
        .array(fc.constantFrom(0, 0, 0.5, 0.9), {
          minLength: width * height,
          maxLength: width * height,
        })
        .map((values) => ({ width, height, values: Float32Array.from(values) })),
    )
    fc.assert(
      fc.property(map, (one) => {
        const sizes = patchesIn(one, 0.3).map(({ pixels }) => pixels)
        expect(sizes.sort((a, b) => a - b)).toEqual(slowly(one, 0.3))
      }),
    )
  })
})

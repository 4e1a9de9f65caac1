import { describe, expect, it } from 'vitest'
import { cutSquare } from './cut-square.ts'

const side = 12
const picture = {
  data: Uint8Array.from({ length: side * side * 3 }, (_, at) => (at * 7) % 251),
  width: side,
  height: side,
}

describe('cutSquare', () => {
  it('gives the same dots back at the same size', () => {
    expect(cutSquare(picture, { left: 0, top: 0, side }, side)).toEqual(picture)
  })

  it('cuts where it is told', () => {
    const cut = cutSquare(picture, { left: 3, top: 5, side: 4 }, 4)
    const row = (5 * side + 3) * 3
    expect([...cut.data.subarray(0, 12)]).toEqual([...picture.data.subarray(row, row + 12)])
  })

  it('mixes neighbours where a dot falls between them', () => {
    const two = { data: Uint8Array.from([0, 0, 0, 100, 200, 40]), width: 2, height: 1 }
    const cut = cutSquare(two, { left: 0.5, top: 0, side: 1 }, 1)
    expect([...cut.data]).toEqual([50, 100, 20])
  })

  it('shows grey beyond the edges', () => {
    const cut = cutSquare(picture, { left: -2 * side, top: -2 * side, side }, 4)
    expect([...new Set(cut.data)]).toEqual([128])
  })
})

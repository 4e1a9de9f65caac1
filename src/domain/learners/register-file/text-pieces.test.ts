import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { after, unixLines } from './text-pieces.ts'

const PIECES = fc.array(fc.stringMatching(/^[ab\r\n]{0,5}$/))

describe('unixLines()', () => {
  it('ends lines alike, however the text was cut', () => {
    fc.assert(
      fc.property(PIECES, (pieces) => {
        const whole = pieces.join('').replace(/\r\n?/g, '\n')
        expect([...unixLines(pieces)].join('')).toBe(whole)
      }),
    )
  })
})

describe('after()', () => {
  it('leaves out the first characters, however the text was cut', () => {
    fc.assert(
      fc.property(PIECES, fc.nat(30), (pieces, count) => {
        expect([...after(count, pieces)].join('')).toBe(pieces.join('').slice(count))
      }),
    )
  })
})

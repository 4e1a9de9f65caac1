import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyMatch } from './every-match.ts'

describe('everyMatch()', () => {
  it('finds what matchAll finds, however often it is asked', () => {
    const shape = /(\d)\w?/gu
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const found = everyMatch(text, shape).map(({ index, 0: whole, 1: digit }) => [
          index,
          whole,
          digit,
        ])
        const wanted = [...text.matchAll(shape)].map((match) => [match.index, match[0], match[1]])
        expect(found).toEqual(wanted)
      }),
    )
  })
})

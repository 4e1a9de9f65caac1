import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packStrings } from '../packed-strings.ts'
import { editDistance } from './edit-distance.ts'
import { buildNearWords, nearest } from './near-words.ts'

function near(words: readonly string[], typed: string): number[] {
  return [...nearest(buildNearWords(words, packStrings(words)), typed)]
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 4, maxLength: 7 })

describe('nearest()', () => {
  it('finds every word one slip away, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 15 }), word, (words, typed) => {
        const found = near(words, typed).sort((one, other) => one - other)
        const slow = [...words.keys()].filter((at) => editDistance(typed, words[at] ?? '', 1) === 1)
        expect(found).toEqual(slow)
      }),
      { numRuns: 500 },
    )
  })

  it('leaves out words too short to be told from their neighbours', () => {
    expect(near(['tom', 'lee'], 'toms')).toEqual([])
  })

  it('stops at so many, however many there are', () => {
    const crowd = Array.from({ length: 26 * 3 }, (_, at) => {
      const letter = String.fromCharCode(97 + (at % 26))
      return 'penhallow'.slice(0, 3 + Math.floor(at / 26)) + letter + 'penhallow'.slice(4)
    })
    expect(near([...new Set(crowd)], 'penhallow').length).toBeLessThanOrEqual(24)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildDictionary, hashOf, hashOn, indexOfWord, mayHold } from './dictionary.ts'

const word = fc.string({ unit: fc.constantFrom(...'abcé王'), maxLength: 6 })
const words = fc.uniqueArray(word, { maxLength: 60 })

describe('a dictionary', () => {
  it('finds each of its words, and no other', () => {
    fc.assert(
      fc.property(words, word, (list, other) => {
        const dictionary = buildDictionary(list)
        for (const [index, one] of list.entries()) expect(indexOfWord(dictionary, one)).toBe(index)
        expect(indexOfWord(dictionary, other)).toBe(list.indexOf(other))
      }),
    )
  })

  it('never says of a word that it holds that it may not, also told in two halves', () => {
    fc.assert(
      fc.property(words, (list) => {
        const dictionary = buildDictionary(list)
        for (const one of list) {
          const half = one.length >> 1
          const begun = hashOf(one, 0, half)
          expect(mayHold(dictionary, hashOn(begun, one, half, one.length))).toBe(true)
        }
        expect(mayHold(buildDictionary([]), hashOf('a', 0, 1))).toBe(false)
      }),
    )
  })
})

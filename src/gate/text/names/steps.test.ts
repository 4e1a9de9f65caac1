import { describe, expect, it } from 'vitest'
import { LEARNERS } from '../../../../test/support/gate-world.ts'
import { read } from '../readings.ts'
import { findLearners } from './find-learners.ts'
import { buildNameIndex, type NameIndex } from './name-index.ts'

const names = buildNameIndex({
  learners: LEARNERS,
  adults: [],
  schoolDomains: [],
  publicContacts: [],
  knownTerms: [],
  confidentialTerms: [],
})

/** How many steps through names and lookups of words one text takes. */
function stepsIn(text: string): number {
  let steps = 0
  const { base } = names.learners
  const { trie, forms, near } = base
  const counted: NameIndex = {
    ...names,
    learners: {
      ...names.learners,
      base: {
        ...base,
        trie: {
          ends: trie.ends,
          get steps() {
            steps++
            return trie.steps
          },
        },
        forms: {
          words: forms.words,
          get slots() {
            steps++
            return forms.slots
          },
        },
        near: {
          words: near.words,
          word: near.word,
          get at() {
            steps++
            return near.at
          },
        },
      },
    },
  }
  findLearners(read(text), counted)
  return steps
}

const HOSTILE: readonly (readonly [string, string])[] = [
  ['one word of names run together', 'kizzyloveridge'],
  ['one word of one letter', 'a'],
  ['letters set apart', 'k i z z y '],
  ['letters of other alphabets', 'Кіzzу Lоvеrіdgе '],
  ['a name again and again', 'Kizzy Loveridge '],
  ['a misspelt name again and again', 'Kizy Lovridge '],
  ['hidden characters', 'ki\u200bzzy '],
  ['digits for letters', 'k1zzyl0ver1dge'],
  ['hashtags', '#kizzyloveridge'],
]

const MEGABYTE = 2 ** 20

describe('findLearners() on hostile text', () => {
  it.each(HOSTILE)('takes steps in proportion to its length: %s', (_what, piece) => {
    const short = stepsIn(piece.repeat(Math.ceil(2000 / piece.length)))
    const long = stepsIn(piece.repeat(Math.ceil(2000 / piece.length) * 8))
    expect(long).toBeLessThanOrEqual(short * 8.5 + 200)
  })

  it('looks nothing up more often in a large text than there are letters times a dozen', () => {
    for (const [, piece] of HOSTILE) {
      const text = piece.repeat(Math.ceil(5000 / piece.length))
      expect(stepsIn(text)).toBeLessThan(text.length * 12)
    }
  })

  it.each([
    ['one word of names run together', 'kizzyloveridge'],
    ['letters set apart', 'k i z z y '],
    ['a misspelt name again and again', 'Kizy Lovridge '],
    ['hashtags', '#kizzyloveridge '],
  ])('goes on so up to a megabyte: %s', { timeout: 120_000 }, (_what, piece) => {
    const short = stepsIn(piece.repeat(Math.ceil(MEGABYTE / 8 / piece.length)))
    const long = stepsIn(piece.repeat(Math.ceil(MEGABYTE / piece.length)))
    expect(long).toBeLessThanOrEqual(short * 8.1 + 200)
  })
})

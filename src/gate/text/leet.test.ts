import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Piece } from './cut-words.ts'
import { fold } from './fold.ts'
import { cutLeet, MEASURE, mayPrintAlike, mayPrintAsOne, skeleton, unleet } from './leet.ts'
import { signedRuns, survey } from './survey.ts'
import { describe as describeWords, stretchesAround } from './tokens.ts'

describe('unleet()', () => {
  it('reads signs and digits as letters', () => {
    expect(unleet('t4b1th@')).toBe('tabitha')
    expect(unleet('$30n')).toBe('seon')
  })
})

describe('skeleton()', () => {
  it.each([
    ['0l1v3r', 'oliver'],
    ['0iiver', 'oliver'],
    ['vvi11iam', 'william'],
    ['srnith', 'smith'],
    ['8rian', 'brian'],
  ])('gives %s the bones of %s', (disguised, plain) => {
    expect(skeleton(disguised)).toBe(skeleton(plain))
  })

  it('keeps names apart that print differently', () => {
    expect(skeleton('tom')).not.toBe(skeleton('tim'))
  })
})

describe('mayPrintAsOne()', () => {
  it('is true wherever the bones of two words are not those of both together', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abvrnlwmi0148!@é'), minLength: 1 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        const apart = skeleton(one) + skeleton(other)
        expect(mayPrintAsOne(one, other) || apart === skeleton(one + other)).toBe(true)
      }),
    )
  })
})

describe('cutLeet()', () => {
  const pieces = fc.constantFrom(
    ...['J0hn', 'ab', 'Ab', '07', '4', '!', '@', '$', '|', '+', '€', '-', '.', "'", ' ', ' ', '\n'],
    ...['é', 'Ж', '8B', '11am', '*', '#', 'ﬁ', '\u200b'],
  )
  const texts = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(''))
  const place = ({ wholeStart, wholeEnd, fresh }: Piece) => ({ wholeStart, wholeEnd, fresh })

  it('cuts around signs and digits what it cuts throughout, and passes over nothing new', () => {
    fc.assert(
      fc.property(texts, fc.nat(3), (text, reach) => {
        const folded = fold(text)
        fc.pre(!mayPrintAlike(folded))
        const surveyed = survey(folded)
        const signed = signedRuns(surveyed)
        const plain = describeWords({ folded, venues: [], whole: 'prose' }, surveyed)
        const whole = cutLeet(folded, plain, [[0, plain.length]]).map(place)
        const near = cutLeet(folded, plain, stretchesAround(signed, plain.length, reach)).map(place)
        expect(whole).toEqual(expect.arrayContaining(near))
        expect(near).toEqual(expect.arrayContaining(whole.filter(({ fresh }) => fresh)))
      }),
      { numRuns: 500 },
    )
  })
})

describe('MEASURE', () => {
  it('knows times, ranks and quantities from disguised names', () => {
    expect(['11am', '4th', '5km', '20s'].every((word) => MEASURE.test(word))).toBe(true)
    expect(['0wen', '1an', '7b'].some((word) => MEASURE.test(word))).toBe(false)
  })
})

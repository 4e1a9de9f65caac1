import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MEASURE, mayPrintAsOne, skeleton, unleet } from './leet.ts'

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

describe('MEASURE', () => {
  it('knows times, ranks and quantities from disguised names', () => {
    expect(['11am', '4th', '5km', '20s'].every((word) => MEASURE.test(word))).toBe(true)
    expect(['0wen', '1an', '7b'].some((word) => MEASURE.test(word))).toBe(false)
  })
})

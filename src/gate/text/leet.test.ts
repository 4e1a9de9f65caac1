import { describe, expect, it } from 'vitest'
import { MEASURE, skeleton, unleet } from './leet.ts'

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

describe('MEASURE', () => {
  it('knows times, ranks and quantities from disguised names', () => {
    expect(['11am', '4th', '5km', '20s'].every((word) => MEASURE.test(word))).toBe(true)
    expect(['0wen', '1an', '7b'].some((word) => MEASURE.test(word))).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { gapBetween } from './gaps.ts'

describe('gapBetween()', () => {
  it.each([
    [' ', 'close'],
    ['-', 'close'],
    ['_', 'close'],
    ['. ', 'stop'],
    ['! ', 'stop'],
    ['.', 'close'],
    [' ... ', 'sign'],
    [', ', 'list'],
    [' & ', 'list'],
    ['\n', 'line'],
    [' 🎉 ', 'sign'],
    [' (', 'sign'],
  ])('calls %j %s', (between, gap) => {
    expect(gapBetween(`a${between}b`, 1, 1 + between.length)).toBe(gap)
  })

  it('takes the full stop after an initial for no end', () => {
    expect(gapBetween('o. smith', 1, 3, true)).toBe('close')
  })

  it('joins nothing far apart', () => {
    expect(gapBetween(`a${' '.repeat(40)}b`, 1, 41)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { plainLetters } from './plain-letters.ts'

describe('the letters that one character shows', () => {
  it.each([
    ['\ufb03', 'ffi'],
    ['\u2121', 'TEL'],
    ['\u247d', '(10)'],
    ['\ufdfa', '\ufdfa'],
    ['\ufdfb', '\ufdfb'],
  ])('are few, or the character itself: %j', (character, letters) => {
    expect(plainLetters(character)).toEqual({ sort: 'shown', letters })
  })

  it.each([
    ['\u0663', '3'],
    ['\u06f7', '7'],
    ['\u096f', '9'],
    ['\u{1d7da}', '2'],
    ['\uff10', '0'],
  ])('are the digit that another script writes: %j', (character, letters) => {
    expect(plainLetters(character).letters).toBe(letters)
  })

  it('never swell a text', () => {
    for (let code = 0; code < 0x20000; code++) {
      expect(plainLetters(String.fromCodePoint(code)).letters.length).toBeLessThanOrEqual(4)
    }
  })
})

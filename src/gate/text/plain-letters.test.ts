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

  it('never swell a text', () => {
    for (let code = 0; code < 0x20000; code++) {
      expect(plainLetters(String.fromCodePoint(code)).letters.length).toBeLessThanOrEqual(4)
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOf } from './dictionary.ts'
import { wordAt, wordOfSigns } from './words-met.ts'

function word(text: string) {
  return wordAt(text, 0, text.length)
}

describe('wordAt()', () => {
  it('parts the letters of a word from the digits around them', () => {
    expect(word('smith07')).toMatchObject({ whole: 'smith07', key: 'smith', keyAt: 0 })
    expect(word('7b')).toMatchObject({ whole: '7b', key: 'b', keyAt: 1 })
    expect(word('2026')).toMatchObject({ whole: '2026', key: '2026', keyAt: 0 })
  })

  it('tells plain letters from mixed and foreign ones', () => {
    expect(word('smith')).toMatchObject({ lettered: true, foreign: false, disguised: false })
    expect(word('sm1th')).toMatchObject({ lettered: false, foreign: false, disguised: true })
    expect(word('смит')).toMatchObject({ lettered: false, foreign: true })
  })

  it('says of a word met before what it said at first, whatever was met between', () => {
    const letters = fc.array(fc.constantFrom(...'ab7é1'), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 40 }), (words) => {
        const text = words.map((word) => word.join('')).join(' ')
        let start = 0
        for (const { length } of words) {
          const met = wordAt(text, start, start + length)
          const whole = text.slice(start, start + length)
          expect(met.whole).toBe(whole)
          expect(met.wholeHash).toBe(hashOf(whole, 0, length))
          expect(met.whole.slice(met.keyAt, met.keyAt + met.key.length)).toBe(met.key)
          expect(met.hash).toBe(hashOf(met.key, 0, met.key.length))
          start += length + 1
        }
      }),
    )
  })
})

describe('wordOfSigns()', () => {
  it('takes digits for letters too', () => {
    expect(wordOfSigns('ol1via7')).toMatchObject({ key: 'ol1via7', keyAt: 0, disguised: true })
  })
})

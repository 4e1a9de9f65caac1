import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { encodedAt, misreadAt } from './misread.ts'

/** Text as a program shows it that takes every byte of UTF-8 for a letter of Windows. */
function misread(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))
}

describe('letters that a program read wrongly', () => {
  it.each(['Siân', 'Begoña', 'Wróblewski', 'Yıldırım', 'Stănescu', 'Șerban', 'Nguyễn', 'O’Dwyer'])(
    'show what was meant: %s',
    (name) => {
      expect(fold(misread(name)).text).toBe(fold(name).text)
    },
  )

  it.each(['Åse', 'Ângela', 'Ýmir', 'ça va', 'Ñandú', 'élan', '“Ålesund”'])(
    'leave %s as it is',
    (name) => {
      for (let at = 0; at < name.length; at++) expect(misreadAt(name, at)).toBeNull()
    },
  )

  it('keep the way back', () => {
    const { starts, ends, text } = fold('BegoÃ±a')
    expect(text).toBe('begona')
    expect([starts[4], ends[4]]).toEqual([4, 6])
    expect([starts[5], ends[5]]).toEqual([6, 7])
  })
})

describe('letters as a link writes them', () => {
  it('are read, whatever the letter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0x80, max: 0xd7ff }), (code) => {
        const written = encodeURIComponent(String.fromCodePoint(code))
        expect(encodedAt(written, 0)).toEqual({ code, length: written.length })
      }),
    )
  })

  it('stand beside others', () => {
    expect(fold('?q=Zo%C3%AB%20Le%20F%C3%A8vre').text).toBe('?q=zoe%20le%20fevre')
  })

  it.each(['100% done', '50%off', '%C3', '%C3%28', '%E0%80%80'])('are not seen in %j', (text) => {
    expect(encodedAt(text, text.indexOf('%'))).toBeNull()
    expect(fold(text).text).toBe(text.toLowerCase())
  })
})

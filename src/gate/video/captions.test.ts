import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { captionWords, readCaptions, writeCaptions } from './captions.ts'

const cuesOf = (file: string) => {
  const read = readCaptions(file)
  if (read.kind !== 'captions') throw new Error(read.message)
  return read.cues
}

describe('readCaptions()', () => {
  test('reads WebVTT and keeps what a viewer is shown', () => {
    const file =
      'WEBVTT - made by Secretname\n\nNOTE Secretnote\n\nSTYLE\n::cue { color: red }\n\n1 - Secretcue\n00:01.000 --> 00:04.000 line:0\nWelcome to <b>sports</b> day &amp; fun\n\n00:00:05.500 --> 00:00:06.000\n<v Mair>Well run!'
    expect(cuesOf(file)).toEqual([
      { start: 1_000, end: 4_000, text: 'Welcome to sports day & fun' },
      { start: 5_500, end: 6_000, text: 'Mair: Well run!' },
    ])
    expect(writeCaptions(cuesOf(file))).not.toMatch(/Secret|STYLE|line:0/)
  })

  test('reads SubRip, with its numbers and commas, from any machine', () => {
    const file =
      '\uFEFF1\r\n00:00:01,000 --> 00:00:02,500\r\nOne\r\nTwo\r\n\r\n2\r\n01:00:00,000 --> 01:00:01,000\r\nThree\r\n'
    expect(cuesOf(file)).toEqual([
      { start: 1_000, end: 2_500, text: 'One\nTwo' },
      { start: 3_600_000, end: 3_601_000, text: 'Three' },
    ])
  })

  test.each([
    ['', /no captions file/],
    ['Just a letter.', /no captions file/],
    ['WEBVTT\n\n00:05.000 --> 00:01.000\nBackwards', /ends before it begins/],
    ['x'.repeat(200_000), /too long/],
  ])('says what is wrong with %#', (file, message) => {
    expect(readCaptions(file)).toEqual({
      kind: 'unreadable',
      message: expect.stringMatching(message),
    })
  })

  test('words follow each other across cues, so that a name in two halves is whole', () => {
    const file =
      'WEBVTT\n\n00:01.000 --> 00:02.000\nand now Owen\n\n00:02.000 --> 00:03.000\nPritchard'
    expect(captionWords(cuesOf(file))).toBe('and now Owen Pritchard')
  })

  test('what was written is read again the same, whatever it says', () => {
    const cue = fc.record({
      start: fc.nat(9_000_000),
      length: fc.integer({ min: 1, max: 9_000 }),
      text: fc.string({ unit: 'grapheme', maxLength: 200 }),
    })
    fc.assert(
      fc.property(fc.array(cue, { minLength: 1, maxLength: 20 }), (made) => {
        const first = readCaptions(
          writeCaptions(
            made.map(({ start, length, text }) => ({ start, end: start + length, text })),
          ),
        )
        if (first.kind !== 'captions') return
        expect(readCaptions(writeCaptions(first.cues))).toEqual(first)
      }),
    )
  })
})

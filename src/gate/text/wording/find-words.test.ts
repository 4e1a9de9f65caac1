import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildWordList, findWords } from './find-words.ts'

const LIST = buildWordList(['muppet', 'school run'])
const texts = (text: string) => findWords(text, LIST).map((span) => span.text)

describe('words of a channel’s own', () => {
  it.each([
    ['as they are', 'What a muppet!', ['muppet']],
    ['in capitals', 'WHAT A MUPPET', ['MUPPET']],
    ['with letters of another alphabet', 'What a mυppеt', ['mυppеt']],
    ['with digits for letters', 'What a mupp3t', ['mupp3t']],
    ['with letters set apart', 'You m u p p e t!', ['m u p p e t']],
    ['with letters nobody sees', 'What a mup\u200bpet', ['mup\u200bpet']],
    ['as a phrase', 'On the school  run again', ['school  run']],
    ['as a phrase run together', 'The schoolrun again', ['schoolrun']],
  ])('are found %s', (_, text, found) => {
    expect(texts(text)).toEqual(found)
  })

  it.each(['The muppeteer came', 'Our school ran', ''])('are not found in “%s”', (text) => {
    expect(texts(text)).toEqual([])
  })

  it('are found wherever they stand in any text, and each place is the text’s own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (around) => {
        const text = `${around} muppet. ${around}`
        const spans = findWords(text, LIST)
        expect(spans.length).toBeGreaterThan(0)
        for (const { start, end, text: says } of spans) expect(text.slice(start, end)).toBe(says)
      }),
    )
  })
})

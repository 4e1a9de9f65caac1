import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldedText, isCapital, spanOf } from './fold.ts'

/** Any UTF-16 at all, lone surrogates too. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0xd800, max: 0xdfff }),
      fc.integer({ min: 0x20, max: 0x7e }),
    ),
    { maxLength: 60 },
  )
  .map((units) => String.fromCharCode(...units))

const READ_AS: readonly (readonly [string, string, string])[] = [
  ['case', 'Olwen ÉLAN', 'olwen elan'],
  ['accents', 'Siân Ŵyn Łódź Çağla', 'sian wyn lodz cagla'],
  ['combining accents', 'e\u0301\u0308', 'e'],
  ['Cyrillic', 'Реtеr', 'peter'],
  ['Greek', 'Κατια', 'katia'],
  ['Armenian', 'օսո', 'oun'],
  ['small capitals', 'ᴛᴀʙɪᴛʜᴀ', 'tabitha'],
  ['full width', 'Ｔａｂ＠', 'tab@'],
  ['mathematical', '𝕋𝓪𝖇', 'tab'],
  ['circled', 'Ⓣⓐⓑ', 'tab'],
  ['black squares', '🆃🅰🅱', 'tab'],
  ['letters of flags that spell', '🇹🇦🇧', 'tab'],
  ['a flag', 'a🇬🇧b', 'a  b'],
  ['ligatures', 'ﬁﬂæß', 'fiflaess'],
  ['zero width', 'T\u200ba\u200db\u2060', 'tab'],
  ['soft hyphen and byte order mark', '\ufeffT\u00adab', 'tab'],
  ['direction', '\u202etab\u202c', 'tab'],
  ['apostrophes', "O’B ʻ´`'", "o'b ''''"],
  ['dashes', 'a–b—c−d‑e', 'a-b-c-d-e'],
  ['spaces', 'a\u00a0b\u3000c\td', 'a b c d'],
  ['lines', 'a\r\nb\u2028c', 'a\n\nb\nc'],
  ['references', '&eacute;&#39;&amp;&nbsp;&#x41;', "e'& a"],
  ['an ampersand that is none', 'a & b &nosuch; c', 'a & b &nosuch; c'],
]

describe('fold()', () => {
  it.each(READ_AS)('reads %s as a reader does', (_what, written, read) => {
    expect(fold(written).text).toBe(read)
  })

  it('leads from a folded stretch back to the very characters typed', () => {
    const folded = fold('Ask 𝕋\u200bＡb\u0301 now')
    const at = folded.text.indexOf('tab')
    expect(spanOf(folded, at, at + 3)).toEqual({ start: 4, end: 10, text: '𝕋\u200bＡb\u0301' })
  })

  it('covers the whole of a ligature or a reference of which a part is meant', () => {
    expect(spanOf(fold('ﬁne'), 1, 2).text).toBe('ﬁ')
    expect(spanOf(fold('O&#39;B'), 0, 2).text).toBe('O&#39;')
  })

  it('remembers which letters were capitals', () => {
    const capitalsOf = (text: string) => {
      const folded = fold(text)
      return [...folded.text].map((_, unit) => isCapital(folded, unit))
    }
    expect(capitalsOf('aB Ⓒ')).toEqual([false, true, false, true])
    expect(capitalsOf('aB C@Z[')).toEqual([false, true, false, true, false, true, false])
  })

  it('keeps every offset inside the text, in order, and never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, starts, ends, capitals, plain } = fold(text)
        expect(starts.length).toBeGreaterThanOrEqual(folded.length)
        expect(ends.length).toBeGreaterThanOrEqual(folded.length)
        expect(capitals.length).toBeGreaterThanOrEqual(plain ? 0 : folded.length)
        for (let at = 0; at < folded.length; at++) {
          expect(starts[at]).toBeLessThan(ends[at] ?? 0)
          expect(ends[at]).toBeLessThanOrEqual(text.length)
          if (at === 0) continue
          expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0)
          expect(ends[at]).toBeGreaterThanOrEqual(ends[at - 1] ?? 0)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcxyz 0189.,-') }), (text) => {
        expect(foldedText(text)).toBe(text)
      }),
    )
  })

  it('gives the same text whether or not the way back is wanted', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string()), (text) => {
        expect(foldedText(text)).toBe(fold(text).text)
      }),
    )
  })

  it('takes a megabyte of lone surrogates and of growing letters in its stride', () => {
    expect(fold('\ud800'.repeat(1_000_000)).text).toHaveLength(1_000_000)
    expect(fold('ﷺ'.repeat(50_000)).starts.at(-1)).toBe(49_999)
  })
})

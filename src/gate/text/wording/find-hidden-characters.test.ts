import { describe, expect, it } from 'vitest'
import { read } from '../readings.ts'
import { findHiddenCharacters } from './find-hidden-characters.ts'

function seen(text: string): string[] {
  return findHiddenCharacters({ place: { part: 'text' }, read: read(text) }).map(
    ({ start, end, confidence }) => `${start}-${end} ${confidence}`,
  )
}

describe('findHiddenCharacters()', () => {
  it.each([
    ['a text turned around', 'ab\u202ecd\u202c', ['2-3 certain', '5-6 likely']],
    ['an isolate', 'a\u2066b', ['1-2 likely']],
    ['a zero-width space', 'Ta\u200bbitha', ['2-3 likely']],
    ['a run of them', `a${'\u200b'.repeat(5000)}b`, ['1-5001 likely']],
    ['a joiner inside a word', 'Ta\u200dbitha', ['2-3 likely']],
    ['a control character', 'a\u0007b', ['1-2 likely']],
    ['a soft hyphen', 'Ta\u00adbitha', ['2-3 possible']],
    ['tags that spell', 'a\u{e0041}\u{e0042}', ['1-5 likely']],
  ])('sees %s', (_what, text, expected) => {
    expect(seen(text)).toEqual(expected)
  })

  it.each([
    ['a family emoji', '👩\u200d👧'],
    ['a coloured heart', '❤\ufe0f'],
    ['a heart on fire', '❤\ufe0f\u200d🔥'],
    ['the flag of Wales', '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'],
    ['a keycap', '7\ufe0f\u20e3'],
    ['a byte order mark at the start', '\ufeffHello'],
    ['a Persian word', 'می\u200cخواهم'],
    ['a mark beside Arabic', 'سلام\u200f (hello)'],
    ['lines and tabs', 'a\r\n\tb'],
  ])('leaves %s alone', (_what, text) => {
    expect(seen(text)).toEqual([])
  })
})

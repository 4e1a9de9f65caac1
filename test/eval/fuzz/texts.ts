import fc from 'fast-check'
import { cleanPosts } from '../corpus-posts.ts'

const PIECES = [
  ...['\u200b', '\u202e', '\ud83c', '\udffe', '\0', '\r\n', '&#x110000;', '&amp;', '<b', '</b>'],
  ...['Т', 'ᴛ', '𝓣', '🅃', '🇹', 'ﷺ', 'ǆ', '́', '#', '@', '.', '-', "'", '0', '1!', 'rn', 'vv'],
  ...['Tabitha', 'Penhallow', 'tabithapenhallow', 'T.', 'Year 7', '07700 900', ' and ', ' '],
]
const LONGEST = 20_000

/** Texts that nobody would write, and posts that were damaged on their way. */
export function strangeTexts(): fc.Arbitrary<string> {
  const posts = cleanPosts('ordinary').map(({ text }) => text)
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength: 2_000 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 300 }).map((pieces) => pieces.join('')),
    fc
      .tuple(fc.constantFrom(...PIECES), fc.nat(2_000))
      .map(([piece, times]) => piece.repeat(times).slice(0, LONGEST)),
    fc
      .tuple(fc.constantFrom(...posts), damage(), fc.constantFrom('utf8', 'latin1', 'utf16le'))
      .map(([post, changes, encoding]) =>
        damaged(Buffer.from(post), changes).toString(encoding as BufferEncoding),
      ),
  )
}

/** Where and how bytes go wrong, in fractions of the file. */
export type Damage = readonly { readonly at: number; readonly byte: number; readonly how: number }[]

export function damage(): fc.Arbitrary<Damage> {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    byte: fc.nat(255),
    how: fc.nat(9),
  })
  return fc.array(change, { minLength: 1, maxLength: 12 })
}

/** Bytes with some changed; now and then a stretch is cut out or stands there twice. */
export function damaged(bytes: Buffer, changes: Damage): Buffer {
  let result = Buffer.from(bytes)
  for (const { at, byte, how } of changes) {
    const place = Math.floor(at * Math.max(0, result.length - 1))
    if (how === 0) result = result.subarray(0, place)
    else if (how === 1)
      result = Buffer.concat([result.subarray(0, place), result.subarray(place + byte)])
    else if (how === 2)
      result = Buffer.concat([result.subarray(0, place), result.subarray(place / 2)])
    else if (result.length > 0) result[place] = byte
  }
  return result
}

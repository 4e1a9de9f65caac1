/** Signs that Windows has in place of controls, by the byte that they stand for. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const BYTES: ReadonlyMap<string, number> = new Map(
  [...WINDOWS].map((sign, at) => [sign, 0x80 + at]),
)
/** Bytes with which letters of European names and printed apostrophes begin in UTF-8. */
const FIRST_OF_TWO = new Set([0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc8, 0xc9])
const FIRST_OF_THREE = new Set([0xe1, 0xe2])
const ENCODED = /%(?:c[2-9a-f]|d[0-9a-f])%[89ab][0-9a-f]|%e[0-9a-f]%[89ab][0-9a-f]%[89ab][0-9a-f]/iy
const ANY_ENCODED = /%(?:c[2-9a-f]|d[0-9a-f]|e[0-9a-f])%[89ab][0-9a-f]/i

/** A character that several stand for, and how many UTF-16 units they take. */
export interface Meant {
  readonly code: number
  readonly length: number
}

/**
 * The character that stands at `at` where a program read UTF-8 as one byte a letter: "BegoÃ±a".
 * @returns null where what stands there is what it is
 */
export function misreadAt(text: string, at: number): Meant | null {
  const first = text.charCodeAt(at)
  if (FIRST_OF_TWO.has(first)) {
    const last = byteAfter(text, at + 1)
    return last < 0 ? null : { code: ((first & 0x1f) << 6) | last, length: 2 }
  }
  if (!FIRST_OF_THREE.has(first)) return null
  const [second, third] = [byteAfter(text, at + 1), byteAfter(text, at + 2)]
  if (second < 0 || third < 0) return null
  const code = ((first & 0xf) << 12) | (second << 6) | third
  return code < 0x800 ? null : { code, length: 3 }
}

/** The six bits that a byte behind the first one carries; -1 where no such byte is shown. */
function byteAfter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const byte = code < 0x100 ? code : (BYTES.get(text.charAt(at)) ?? 0)
  return byte >= 0x80 && byte < 0xc0 ? byte & 0x3f : -1
}

/** Whether letters with accents may stand in a text as a link writes them: "Zo%C3%AB". */
export function mayBeEncoded(text: string): boolean {
  return text.includes('%') && ANY_ENCODED.test(text)
}

/** The character that a link writes at `at`, where it needs more than one byte. */
export function encodedAt(text: string, at: number): Meant | null {
  ENCODED.lastIndex = at
  const written = ENCODED.exec(text)?.[0]
  if (written === undefined) return null
  try {
    return { code: decodeURIComponent(written).codePointAt(0) ?? 0, length: written.length }
  } catch {
    return null
  }
}

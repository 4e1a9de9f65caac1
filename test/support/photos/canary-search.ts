import { deflateRawSync, deflateSync, gzipSync, inflateSync } from 'node:zlib'

/** A word as it may stand in a file: Western, two kinds of UTF-16, and packed. */
export const SPELLINGS: readonly ((word: string) => Buffer)[] = [
  (word) => Buffer.from(word, 'latin1'),
  (word) => Buffer.from(word, 'utf16le'),
  (word) => Buffer.from(word, 'utf16le').swap16(),
  (word) => deflateSync(Buffer.from(word)),
]

/** Packed without the two bytes by which `unpackedParts` knows a packed part. */
const FURTHER: readonly ((word: string) => Buffer)[] = [
  (word) => deflateRawSync(Buffer.from(word)),
  (word) => gzipSync(Buffer.from(word)).subarray(10, -8),
]

/** Whether a word stands in bytes, in any spelling, plainly or in a part that is packed, even twice. */
export function holdsWord(bytes: Uint8Array, word: string): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const wanted = [...SPELLINGS, ...FURTHER].map((spelling) => spelling(word))
  const holds = (part: Buffer) => wanted.some((spelling) => part.includes(spelling))
  const parts = unpackedParts(file)
  return [file, ...parts, ...parts.flatMap(unpackedParts)].some(holds)
}

/** What comes out of every place where a packed part (zlib) may begin, a PNG's own among them. */
function unpackedParts(file: Buffer): Buffer[] {
  const parts: Buffer[] = []
  for (let at = file.indexOf(0x78); at >= 0; at = file.indexOf(0x78, at + 1)) {
    if (file.length - at < 2 || file.readUInt16BE(at) % 31 !== 0) continue
    try {
      parts.push(inflateSync(file.subarray(at), { finishFlush: 2, maxOutputLength: 4_000_000 }))
    } catch {
      // No packed part begins here.
    }
  }
  return parts
}

/** A part whose length is not said: it goes on to the end. */
const UNSAID = 0xffffffff

/** No part is shorter. */
const SHORTEST = 11

/** What some programs fill a file up with: nothing, or ends of lines. */
const FILLING = new Set([0x00, 0x0a, 0x0d, 0x20])

/**
 * Whether a picture packed as JBIG2 is there to its end. PDFium shows white paper for what is missing,
 * so that half a page could be lost without a word.
 * @param bytes the parts of one picture as a PDF holds them (ITU-T T.88 7.2)
 */
export function jbig2IsWhole(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  try {
    while (bytes.byteLength - at >= SHORTEST) {
      const { start, length } = partAt(view, at)
      if (length === UNSAID) return true
      at = start + length
    }
  } catch (error) {
    // The head of a part reaches beyond the end.
    if (error instanceof RangeError) return false
    throw error
  }
  return at <= bytes.byteLength && bytes.subarray(at).every((one) => FILLING.has(one))
}

/** Where the data of a part starts, and how long it is. */
function partAt(view: DataView, at: number): { readonly start: number; readonly length: number } {
  const number = view.getUint32(at)
  const flags = view.getUint8(at + 4)
  const short = view.getUint8(at + 5) >> 5
  // 7: so many others are referred to that their count takes four bytes, and a bit for each follows.
  const isLong = short === 7
  const count = isLong ? view.getUint32(at + 5) & 0x1fffffff : short
  const counted = at + (isLong ? 9 + Math.ceil((count + 1) / 8) : 6)
  const width = number <= 256 ? 1 : number <= 65_536 ? 2 : 4
  const page = counted + count * width
  const end = page + (flags & 0x40 ? 4 : 1)
  return { start: end + 4, length: view.getUint32(end) }
}

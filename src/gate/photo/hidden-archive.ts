/** The record that ends every ZIP archive, without its comment, in bytes. */
const END_RECORD = 22
const LONGEST_COMMENT = 0xffff

/**
 * Whether a file can also be opened as a ZIP archive (a picture with an archive behind it, as
 * Office files, Android apps and Java programs are). Bytes after a picture are dropped anyway;
 * a file made to be two things at once is refused.
 */
export function hidesArchive(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const earliest = Math.max(0, file.length - END_RECORD - LONGEST_COMMENT)
  let at = file.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  while (at >= earliest) {
    if (at + END_RECORD <= file.length && pointsAtDirectory(file, at)) return true
    at = at === 0 ? -1 : file.lastIndexOf('PK\x05\x06', at - 1, 'latin1')
  }
  return false
}

/** Entries, then the directory's size and place: readers allow for bytes put before the archive. */
function pointsAtDirectory(file: Buffer, end: number): boolean {
  const size = file.readUInt32LE(end + 12)
  const start = end - size
  return size > 0 && start >= 0 && file.toString('latin1', start, start + 4) === 'PK\x01\x02'
}

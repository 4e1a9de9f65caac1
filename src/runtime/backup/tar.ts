/**
 * The plain tar form (ustar), so that any computer can look into a backup without Gatepost.
 * Files only; every file fits in memory.
 */

const BLOCK = 512

/** One file of an archive. */
export interface ArchiveFile {
  readonly path: string
  readonly bytes: Buffer
}

/** The archive is cut short or is no tar at all. */
export class TarError extends Error {
  override name = 'TarError'
}

/** One file as it stands in the archive. @param path up to 100 plain characters */
export function packFile(file: ArchiveFile): Buffer {
  if (Buffer.byteLength(file.path) > 100) throw new RangeError(`Path too long: ${file.path}`)
  const header = Buffer.alloc(BLOCK)
  header.write(file.path, 0)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${file.bytes.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, file.bytes, Buffer.alloc(padding(file.bytes.length))])
}

/** What closes an archive. */
export function endOfArchive(): Buffer {
  return Buffer.alloc(2 * BLOCK)
}

/**
 * Read an archive file by file.
 * @throws TarError when it ends early or a header does not add up
 */
export async function* unpackFiles(source: AsyncIterable<Buffer>): AsyncGenerator<ArchiveFile> {
  const reader = new ByteReader(source)
  for (;;) {
    const header = await reader.take(BLOCK)
    if (header.every((byte) => byte === 0)) return reader.drain()
    const sum = Number.parseInt(header.toString('latin1', 148, 154), 8)
    if (sum !== checksum(header)) throw new TarError('The archive is damaged (a header is wrong).')
    const path = header.toString('utf8', 0, 100).replace(/\0[\s\S]*$/, '')
    const size = Number.parseInt(header.toString('latin1', 124, 135), 8)
    const bytes = await reader.take(size)
    await reader.take(padding(size))
    yield { path, bytes }
  }
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK
}

/** The sum of the header's bytes, its own field counted as blanks. */
function checksum(header: Buffer): number {
  let sum = 0
  for (const [index, byte] of header.entries()) sum += index >= 148 && index < 156 ? 32 : byte
  return sum
}

/** Hands out exact numbers of bytes from a stream of any pieces. */
class ByteReader {
  readonly #source: AsyncIterator<Buffer>
  #pieces: Buffer[] = []
  #held = 0

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** Read to the end, so that a checksum there is held against what came before. */
  async drain(): Promise<void> {
    let next = await this.#source.next()
    while (!next.done) next = await this.#source.next()
  }

  async take(count: number): Promise<Buffer> {
    while (this.#held < count) {
      const next = await this.#source.next()
      if (next.done) throw new TarError('The archive is cut short.')
      this.#pieces.push(next.value)
      this.#held += next.value.length
    }
    const all = this.#pieces.length === 1 ? this.#pieces[0] : Buffer.concat(this.#pieces)
    const whole = all ?? Buffer.alloc(0)
    this.#pieces = [whole.subarray(count)]
    this.#held = whole.length - count
    return whole.subarray(0, count)
  }
}

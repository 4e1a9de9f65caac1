/**
 * The plain tar form (ustar), so that any computer can look into a backup without Gatepost.
 * Files only. A video is larger than memory should hold, so files come and go in pieces.
 */

const BLOCK = 512

/** One file of an archive. */
export interface ArchiveFile {
  readonly path: string
  readonly bytes: Buffer
}

/** The same in pieces, to be read once and in its turn. */
export interface StreamedFile {
  readonly path: string
  /** In bytes; the pieces hold exactly as many. */
  readonly size: number
  readonly pieces: AsyncIterable<Buffer>
}

/** A file that fits in memory, as one to be read in its turn. */
export function streamed({ path, bytes }: ArchiveFile): StreamedFile {
  async function* pieces() {
    yield bytes
  }
  return { path, size: bytes.length, pieces: pieces() }
}

/** All of a file that is known to be small. */
export async function bytesOf({ pieces }: Pick<StreamedFile, 'pieces'>): Promise<Buffer> {
  const held: Buffer[] = []
  for await (const piece of pieces) held.push(piece)
  return Buffer.concat(held)
}

/** The archive is cut short or is no tar at all. */
export class TarError extends Error {
  override name = 'TarError'
}

/** One file as it stands in the archive. @param path up to 100 plain characters */
export function packFile(file: ArchiveFile): Buffer {
  const { length } = file.bytes
  return Buffer.concat([headerOf(file.path, length), file.bytes, Buffer.alloc(padding(length))])
}

/**
 * One file as it stands in the archive, piece by piece.
 * @throws TarError when it is not as long as it said
 */
export async function* packPieces({ path, size, pieces }: StreamedFile): AsyncGenerator<Buffer> {
  yield headerOf(path, size)
  let written = 0
  for await (const piece of pieces) {
    written += piece.length
    yield piece
  }
  if (written !== size) throw new TarError(`${path} changed while it was being packed.`)
  yield Buffer.alloc(padding(size))
}

function headerOf(path: string, size: number): Buffer {
  if (Buffer.byteLength(path) > 100) throw new RangeError(`Path too long: ${path}`)
  const header = Buffer.alloc(BLOCK)
  header.write(path, 0)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** What closes an archive. */
export function endOfArchive(): Buffer {
  return Buffer.alloc(2 * BLOCK)
}

/**
 * Read an archive file by file, each whole in memory.
 * @throws TarError when it ends early or a header does not add up
 */
export async function* unpackFiles(source: AsyncIterable<Buffer>): AsyncGenerator<ArchiveFile> {
  for await (const file of unpackPieces(source)) {
    yield { path: file.path, bytes: await bytesOf(file) }
  }
}

/**
 * Read an archive file by file, each in pieces. What is not read of one is passed over.
 * @throws TarError when it ends early or a header does not add up
 */
export async function* unpackPieces(source: AsyncIterable<Buffer>): AsyncGenerator<StreamedFile> {
  const reader = new ByteReader(source)
  for (;;) {
    const header = await reader.take(BLOCK)
    if (header.every((byte) => byte === 0)) return reader.drain()
    const sum = Number.parseInt(header.toString('latin1', 148, 154), 8)
    if (sum !== checksum(header)) throw new TarError('The archive is damaged (a header is wrong).')
    const path = header.toString('utf8', 0, 100).replace(/\0[\s\S]*$/, '')
    const size = Number.parseInt(header.toString('latin1', 124, 135), 8)
    yield { path, size, pieces: reader.part(size) }
    await reader.passOver()
    await reader.take(padding(size))
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
  /** What is still to come of the part that was handed out. */
  #left = 0

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** Read to the end, so that a checksum there is held against what came before. */
  async drain(): Promise<void> {
    let next = await this.#source.next()
    while (!next.done) next = await this.#source.next()
  }

  /** The next bytes, as they come. */
  part(count: number): AsyncGenerator<Buffer> {
    this.#left = count
    return this.#rest()
  }

  /** What was not read of the last part. */
  async passOver(): Promise<void> {
    const rest = this.#rest()
    while (!(await rest.next()).done);
  }

  async *#rest(): AsyncGenerator<Buffer> {
    while (this.#left > 0) {
      if (this.#held === 0) await this.#more()
      const piece = this.#pieces.shift() ?? Buffer.alloc(0)
      const now = piece.subarray(0, this.#left)
      if (now.length < piece.length) this.#pieces.unshift(piece.subarray(now.length))
      this.#held -= now.length
      this.#left -= now.length
      if (now.length > 0) yield now
    }
  }

  async #more(): Promise<void> {
    const next = await this.#source.next()
    if (next.done) throw new TarError('The archive is cut short.')
    this.#pieces.push(next.value)
    this.#held += next.value.length
  }

  async take(count: number): Promise<Buffer> {
    while (this.#held < count) {
      await this.#more()
    }
    const all = this.#pieces.length === 1 ? this.#pieces[0] : Buffer.concat(this.#pieces)
    const whole = all ?? Buffer.alloc(0)
    this.#pieces = [whole.subarray(count)]
    this.#held = whole.length - count
    return whole.subarray(0, count)
  }
}

import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'

/**
 * A stream locked with a passphrase: AES-256-GCM in pieces of 64 KiB, each bound to its place and
 * the last one marked, so that pieces cannot be changed, swapped or cut off unnoticed.
 */
const MARK = Buffer.from('GATEPOST-SEALED1')
const PIECE = 64 * 1024
const TAG = 16
const SALT = 16
const PREFIX = 7
const HEAD = MARK.length + 1 + SALT + PREFIX

/** How dear a guess at the passphrase is, as a power of two; kept in the file. About 0.4 s each. */
const DEAR = 17
/** A file that asks for more than this is no file of ours, and would stall the reader. */
const DEAREST = 20

/** The passphrase is wrong, or the file was changed or cut short. */
export class SealError extends Error {
  override name = 'SealError'
}

/** Whether a file that begins so is a sealed one. @param start its first bytes, 16 or more */
export function isSealed(start: Buffer): boolean {
  return start.subarray(0, MARK.length).equals(MARK)
}

/**
 * Lock a stream.
 * @param dear how dear each guess at the passphrase shall be, as a power of two
 */
export async function* seal(
  source: AsyncIterable<Buffer>,
  passphrase: string,
  dear: number = DEAR,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT)
  const prefix = randomBytes(PREFIX)
  const key = keyFrom(passphrase, salt, dear)
  yield Buffer.concat([MARK, Buffer.of(dear), salt, prefix])
  let counter = 0
  for await (const { bytes, last } of inPieces(source, PIECE)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(prefix, counter, last))
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    counter += 1
  }
}

/** Open a locked stream. @throws SealError */
export async function* unseal(
  source: AsyncIterable<Buffer>,
  passphrase: string,
): AsyncGenerator<Buffer> {
  const iterator = source[Symbol.asyncIterator]()
  const { start, after } = await firstBytes(iterator, HEAD)
  const dear = start[MARK.length] ?? 0
  if (!isSealed(start) || dear < 1 || dear > DEAREST) throw new SealError('The file is damaged.')
  const prefix = start.subarray(HEAD - PREFIX)
  const key = keyFrom(passphrase, start.subarray(MARK.length + 1, HEAD - PREFIX), dear)
  let counter = 0
  for await (const { bytes, last } of inPieces(rest(after, iterator), PIECE + TAG)) {
    yield openPiece(bytes, key, nonce(prefix, counter, last))
    counter += 1
  }
}

function openPiece(bytes: Buffer, key: Buffer, iv: Buffer): Buffer {
  const end = bytes.length - TAG
  if (end < 0) throw new SealError('The file is cut short.')
  const decipher = createDecipheriv('aes-256-gcm', key, iv)
  decipher.setAuthTag(bytes.subarray(end))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, end)), decipher.final()])
  } catch {
    throw new SealError('The passphrase is wrong, or the file was changed or cut short.')
  }
}

function keyFrom(passphrase: string, salt: Buffer, dear: number): Buffer {
  const memory = 2 ** dear * 128 * 8 + 1024 * 1024
  return scryptSync(passphrase, salt, 32, { N: 2 ** dear, r: 8, p: 1, maxmem: memory })
}

function nonce(prefix: Buffer, counter: number, last: boolean): Buffer {
  const iv = Buffer.alloc(12)
  prefix.copy(iv)
  iv.writeUInt32BE(counter, PREFIX)
  iv.writeUInt8(last ? 1 : 0, 11)
  return iv
}

interface Piece {
  readonly bytes: Buffer
  readonly last: boolean
}

/** Cut a stream into equal pieces; the last may be shorter, and there is always one. */
async function* inPieces(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<Piece> {
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of source) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    while (held.length > size) {
      yield { bytes: held.subarray(0, size), last: false }
      held = held.subarray(size)
    }
  }
  yield { bytes: held, last: true }
}

async function firstBytes(
  iterator: AsyncIterator<Buffer>,
  count: number,
): Promise<{ start: Buffer; after: Buffer }> {
  let held: Buffer = Buffer.alloc(0)
  while (held.length < count) {
    const next = await iterator.next()
    if (next.done) throw new SealError('The file is cut short.')
    held = Buffer.concat([held, next.value])
  }
  return { start: held.subarray(0, count), after: held.subarray(count) }
}

async function* rest(first: Buffer, iterator: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
}

import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder, syncFolder } from './durable-files.ts'

/** A name in the folder of files on their way in, for one that is too large for memory. */
export function roomIn(incoming: string): string {
  return join(incoming, randomUUID())
}

/**
 * Moves a whole file into the store, under the digest of what it holds.
 * @param pathOf where a file of this digest lies
 */
export async function moveIn(
  path: string,
  pathOf: (sha256: string) => string,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const { sha256, bytes } = await digestOf(path)
  const place = pathOf(sha256)
  const there = await stat(place).catch(() => undefined)
  if (there?.size === bytes) {
    // Wanted again: it must not be cleared away while its new owner is being written down.
    await utimes(place, new Date(), new Date())
    await rm(path, { force: true })
  } else {
    await syncFile(path)
    await makeFolder(dirname(place))
    await rename(path, place)
  }
  await syncFolder(dirname(place))
  return { sha256, bytes }
}

async function digestOf(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of createReadStream(path)) {
    hash.update(piece)
    bytes += piece.length
  }
  return { sha256: hash.digest('hex'), bytes }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.chmod(0o600)
    await file.sync()
  } finally {
    await file.close()
  }
}

const PIECE_BYTES = 64 * 1024

/** From the first byte to the last one, both included. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/** Part of a file. Closes it at its end, when the reader goes away, and when reading fails. */
export function piecesOf(
  file: FileHandle,
  { first, last }: ByteRange,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = first
  return new ReadableStream({
    async pull(controller) {
      const piece = new Uint8Array(Math.min(PIECE_BYTES, last + 1 - at))
      const { bytesRead } = await read(file, piece, at)
      at += bytesRead
      if (bytesRead > 0) controller.enqueue(piece.subarray(0, bytesRead))
      if (bytesRead > 0 && at <= last) return
      await file.close()
      controller.close()
    },
    cancel: () => file.close(),
  })
}

async function read(file: FileHandle, piece: Uint8Array, at: number) {
  if (piece.length === 0) return { bytesRead: 0 }
  return file.read(piece, 0, piece.length, at).catch(async (error) => {
    await file.close()
    throw error
  })
}

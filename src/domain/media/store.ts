/**
 * Pictures as files in the data folder, each named by the SHA-256 of its content:
 * `<data>/media/ab/cd/abcd…`. Names come from the bytes alone, so none can be chosen by a person,
 * and what is there is whole: a file appears under its name only after it lies on the disk.
 */
import { createHash, randomUUID } from 'node:crypto'
import { open, readFile, rename, rm, stat, unlink, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { clearUnused } from './clear-unused.ts'
import { makeFolder, removeOlder, syncFolder, writeToDisk } from './durable-files.ts'
import { type ByteRange, moveIn, piecesOf, roomIn } from './large-files.ts'

/** A picture that lies in the store. */
export interface StoredMedia {
  readonly kind: 'stored'
  /** Its name in the store: 64 lower-case hex digits. */
  readonly sha256: string
  readonly bytes: number
}

/** The disk is full: nothing was kept of the picture. */
export interface NoSpace {
  readonly kind: 'no_space'
  readonly message: string
}

/** A picture being read, for an answer to a browser. */
export interface OpenedMedia {
  readonly bytes: number
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>
}

export interface MediaStore {
  /** Keeps the bytes; the same bytes again are no second file. On the disk when this returns. */
  put(bytes: Uint8Array): Promise<StoredMedia | NoSpace>
  /**
   * The whole picture; undefined when it is not there.
   * @throws {Error} when the file no longer is what its name says
   */
  read(sha256: string): Promise<Uint8Array | undefined>
  exists(sha256: string): Promise<boolean>
  /** How long it is, in bytes; undefined when it is not there. */
  size(sha256: string): Promise<number | undefined>
  /** Takes the picture off the disk; false when it was not there. */
  remove(sha256: string): Promise<boolean>
  /**
   * The picture or video piece by piece; undefined when it is not there.
   * @param range a part of it, which must lie inside
   */
  stream(sha256: string, range?: ByteRange): Promise<OpenedMedia | undefined>
  /** A free path for a file that is too large for memory, to be filled and then kept. */
  room(): string
  /** Moves a file that was filled in such a room into the store; it is gone from there in any case. */
  keep(path: string): Promise<StoredMedia | NoSpace>
  /**
   * Takes off the disk every picture that was last put before a time and that nobody holds.
   * @param inUse the names in use that begin with two given digits
   * @returns how many were taken off
   */
  clear(before: Date, inUse: (prefix: string) => Promise<readonly string[]>): Promise<number>
  /** Clears away what a killed write left more than an hour before `now`; returns how many files. */
  sweep(now: Date): Promise<number>
}

const HOUR = 3_600_000

/** Whether this is a name that the store could have given. */
export function isMediaName(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name)
}

/**
 * Opens the store in the data folder, making it when there is none.
 * Every method but `put` and `sweep` throws a RangeError for a name that is not a SHA-256.
 * @param folder another than that of pictures: each is a store of its own
 */
export async function openMediaStore(dataFolder: string, folder = 'media'): Promise<MediaStore> {
  const root = join(dataFolder, folder)
  const incoming = join(root, 'incoming')
  await makeFolder(incoming)

  function pathOf(sha256: string): string {
    if (!isMediaName(sha256)) throw new RangeError('A picture in the store is named by a SHA-256.')
    return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  }

  return {
    put: (bytes) => put(bytes, { incoming, pathOf }),
    read: async (sha256) => read(pathOf(sha256), sha256),
    exists: async (sha256) => (await sizeOf(pathOf(sha256))) !== undefined,
    size: async (sha256) => sizeOf(pathOf(sha256)),
    remove: async (sha256) => remove(pathOf(sha256)),
    stream: async (sha256, range) => stream(pathOf(sha256), range),
    room: () => roomIn(incoming),
    keep: (path) => keep(path, pathOf),
    sweep: (now) => removeOlder(incoming, new Date(now.getTime() - HOUR)),
    clear: (before, inUse) => clearUnused(root, before, inUse),
  }
}

interface Places {
  readonly incoming: string
  readonly pathOf: (sha256: string) => string
}

async function put(
  bytes: Uint8Array,
  { incoming, pathOf }: Places,
): Promise<StoredMedia | NoSpace> {
  const sha256 = digest(bytes)
  const path = pathOf(sha256)
  const stored: StoredMedia = { kind: 'stored', sha256, bytes: bytes.byteLength }
  const temporary = join(incoming, randomUUID())
  try {
    if ((await sizeOf(path)) === bytes.byteLength) {
      // Wanted again: it must not be cleared away while its new owner is being written down.
      await utimes(path, new Date(), new Date())
    } else {
      await writeToDisk(temporary, bytes)
      await makeFolder(dirname(path))
      await rename(temporary, path)
    }
    await syncFolder(dirname(path))
    return stored
  } catch (error) {
    await rm(temporary, { force: true })
    return noSpace(error)
  }
}

async function keep(
  path: string,
  pathOf: (sha256: string) => string,
): Promise<StoredMedia | NoSpace> {
  try {
    return { kind: 'stored', ...(await moveIn(path, pathOf)) }
  } catch (error) {
    await rm(path, { force: true })
    return noSpace(error)
  }
}

/** @throws the error itself where it is about something else */
function noSpace(error: unknown): NoSpace {
  if (!isNoSpace(error)) throw error
  return { kind: 'no_space', message: NO_SPACE }
}

/** Whether this error of the system says that nothing more can be written. */
export function isNoSpace(error: unknown): boolean {
  return FULL.includes(codeOf(error))
}

/** The disk is full, the account's share of it is used up, or the file is over a set limit. */
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG']
export const NO_SPACE =
  'There is no room left for photos and videos on the server. Nothing was lost: your text is kept. Ask the person who looks after Gatepost to make room, then add it again.'

async function read(path: string, sha256: string): Promise<Uint8Array | undefined> {
  const bytes = await readFile(path).catch(absent)
  if (bytes && digest(bytes) !== sha256)
    throw new Error(
      `The stored picture ${sha256} is damaged: its content no longer matches its name.`,
    )
  return bytes
}

async function remove(path: string): Promise<boolean> {
  const gone = await unlink(path).then(() => true, absent)
  if (!gone) return false
  await syncFolder(dirname(path))
  return true
}

async function stream(path: string, range?: ByteRange): Promise<OpenedMedia | undefined> {
  const file = await open(path).catch(absent)
  if (!file) return undefined
  const { size } = await file.stat()
  const { first, last } = range ?? { first: 0, last: size - 1 }
  return { bytes: last + 1 - first, body: piecesOf(file, { first, last }) }
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(absent))?.size
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function absent(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

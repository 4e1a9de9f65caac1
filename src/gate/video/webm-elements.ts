import type { FileHandle } from 'node:fs/promises'
import { MAX_TABLE_BYTES } from './limits.ts'

/** What a WebM file holds beside its pictures and its sound. */
export interface WebmElements {
  readonly subtitles: boolean
  readonly chapters: boolean
  readonly attachments: boolean
  /** How many tracks it lists. */
  readonly tracks: number
}

interface Element {
  readonly id: number
  readonly start: number
  /** Undefined where the file leaves it open, as a recording that was never finished does. */
  readonly end: number | undefined
}

const SEGMENT = 0x18538067
const TRACKS = 0x1654ae6b
const TRACK_ENTRY = 0xae
const TRACK_TYPE = 0x83
const SUBTITLES = 0x11
const CHAPTERS = 0x1043a770
const ATTACHMENTS = 0x1941a469

const MAX_ELEMENTS = 20_000

/** Reads what a WebM file lists, as far as its lengths are given; never its pictures. */
export async function readWebmElements(file: FileHandle, bytes: number): Promise<WebmElements> {
  const found = { subtitles: false, chapters: false, attachments: false, tracks: 0 }
  let at = 0
  for (let count = 0; at + 2 < bytes && count < MAX_ELEMENTS; count++) {
    const head = Buffer.alloc(12)
    await file.read(head, 0, 12, at)
    const element = elementAt(head, 0, at)
    if (!element) break
    if (element.id === SEGMENT) {
      at = element.start
      continue
    }
    if (element.id === CHAPTERS) found.chapters = true
    if (element.id === ATTACHMENTS) found.attachments = true
    if (element.end === undefined) break
    if (element.id === TRACKS) {
      const size = Math.min(element.end - element.start, MAX_TABLE_BYTES, bytes - element.start)
      const list = Buffer.alloc(Math.max(size, 0))
      await file.read(list, 0, list.length, element.start)
      const types = typesIn(list)
      found.tracks += types.length
      found.subtitles ||= types.includes(SUBTITLES)
    }
    at = element.end
  }
  return found
}

function typesIn(list: Buffer): number[] {
  const types: number[] = []
  for (const entry of elementsIn(list)) {
    if (entry.id !== TRACK_ENTRY) continue
    const inside = list.subarray(entry.start, entry.end)
    const type = [...elementsIn(inside)].find(({ id }) => id === TRACK_TYPE)
    types.push(type ? (inside[type.start] ?? 0) : 0)
  }
  return types
}

function* elementsIn(list: Buffer): Generator<Element> {
  let at = 0
  for (let count = 0; at + 2 <= list.length && count < MAX_ELEMENTS; count++) {
    const element = elementAt(list, at, 0)
    if (!element) return
    yield element
    if (element.end === undefined) return
    at = element.end
  }
}

/** EBML writes how long a number is in the zero bits before its first one. */
function elementAt(bytes: Buffer, at: number, shift: number): Element | undefined {
  const idLength = Math.clz32(bytes[at] ?? 0) - 23
  if (idLength > 4 || at + idLength >= bytes.length) return undefined
  const id = bytes.readUIntBE(at, idLength)
  const from = at + idLength
  const lengthLength = Math.clz32(bytes[from] ?? 0) - 23
  if (lengthLength > 8 || from + lengthLength > bytes.length) return undefined
  let size = (bytes[from] ?? 0) & (0xff >> lengthLength)
  let open = size === 0xff >> lengthLength
  for (const byte of bytes.subarray(from + 1, from + lengthLength)) {
    size = size * 256 + byte
    open &&= byte === 0xff
  }
  const start = shift + from + lengthLength
  return { id, start, end: open ? undefined : start + size }
}

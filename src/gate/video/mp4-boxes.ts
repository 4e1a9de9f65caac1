import type { FileHandle } from 'node:fs/promises'
import { MAX_TABLE_BYTES } from './limits.ts'
import { NotTaken } from './refusals.ts'

/** What the boxes of an MP4 or QuickTime file tell beyond the tracks that can be played. */
export interface Mp4Boxes {
  /** Four letters for what each track holds: `vide`, `soun`, `text`, `meta` and others. */
  readonly tracks: readonly string[]
  /** Names of the boxes in which a program or a camera left a note. */
  readonly notes: ReadonlySet<string>
  /** When it was filmed, as the file says; undefined when it does not. */
  readonly madeAt: Date | undefined
  /** How long it is shown, in seconds; 0 where the file does not say. */
  readonly shownSeconds: number
}

interface Box {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Most boxes looked at on one level: a film in pieces has two for every second. */
const MAX_BOXES = 20_000

/**
 * Reads the table of an MP4 or QuickTime file, never its pictures. Depth is fixed and every box must
 * end inside its parent, so that no file can lead in a circle.
 * @throws NotTaken for a table that is missing, too large or does not add up
 */
export async function readMp4Boxes(file: FileHandle, bytes: number): Promise<Mp4Boxes> {
  const notes = new Set<string>()
  let moov: Buffer | undefined
  let at = 0
  for (let count = 0; at + 8 <= bytes && count < MAX_BOXES; count++) {
    const box = await boxInFile(file, at, bytes, moov !== undefined)
    if (!box) {
      notes.add('meta')
      break
    }
    if (box.name === 'uuid' || box.name === 'meta') notes.add(box.name)
    if (box.name === 'moov') {
      if (box.end - box.start > MAX_TABLE_BYTES) throw new NotTaken('damaged')
      moov = Buffer.alloc(box.end - box.start)
      await file.read(moov, 0, moov.length, box.start)
    }
    at = box.end
  }
  if (!moov) throw new NotTaken('damaged')
  return { ...readMovie(moov, notes), notes }
}

/** @param complete whether nothing more is needed, so that what is no box may follow */
async function boxInFile(
  file: FileHandle,
  at: number,
  most: number,
  complete: boolean,
): Promise<Box | undefined> {
  const head = Buffer.alloc(16)
  await file.read(head, 0, 16, at)
  return complete
    ? boxOrNone(head, { shift: at, end: most })
    : boxAt(head, 0, { shift: at, end: most })
}

function boxOrNone(head: Buffer, place: Place): Box | undefined {
  try {
    return boxAt(head, 0, place)
  } catch {
    return undefined
  }
}

/** How far a buffer is into the whole, and where the parent ends. */
interface Place {
  readonly shift: number
  readonly end: number
}

function boxAt(head: Buffer, at: number, place: Place): Box {
  const name = head.toString('latin1', at + 4, at + 8)
  const short = head.readUInt32BE(at)
  const wide = short === 1
  const header = wide ? 16 : 8
  if (wide && at + 16 > head.length) throw new NotTaken('damaged')
  const size = wide ? Number(head.readBigUInt64BE(at + 8)) : short
  const start = place.shift + at
  const end = short === 0 ? place.end : start + size
  if (end < start + header || end > place.end) throw new NotTaken('damaged')
  return { name, start: start + header, end }
}

function* boxesIn(table: Buffer, start: number, end: number): Generator<Box> {
  let at = start
  for (let count = 0; at + 8 <= end && count < MAX_BOXES; count++) {
    const box = boxAt(table, at, { shift: 0, end })
    yield box
    at = box.end
  }
}

function readMovie(moov: Buffer, notes: Set<string>): Omit<Mp4Boxes, 'notes'> {
  const tracks: string[] = []
  let madeAt: Date | undefined
  let shownSeconds = 0
  for (const box of boxesIn(moov, 0, moov.length)) {
    if (box.name === 'trak') tracks.push(readTrack(moov, box, notes))
    if (box.name === 'mvhd')
      ({ madeAt, shownSeconds } = readHeader(moov.subarray(box.start, box.end)))
    if (box.name === 'udta' || box.name === 'meta' || box.name === 'uuid') noteIn(moov, box, notes)
  }
  return { tracks, madeAt, shownSeconds }
}

function readTrack(moov: Buffer, track: Box, notes: Set<string>): string {
  let holds = ''
  for (const box of boxesIn(moov, track.start, track.end)) {
    if (box.name === 'udta' || box.name === 'meta' || box.name === 'uuid') noteIn(moov, box, notes)
    if (box.name !== 'mdia') continue
    for (const inner of boxesIn(moov, box.start, box.end)) {
      if (inner.name !== 'hdlr' || inner.end - inner.start < 12) continue
      holds = moov.toString('latin1', inner.start + 8, inner.start + 12)
    }
  }
  return holds
}

function noteIn(moov: Buffer, box: Box, notes: Set<string>): void {
  notes.add(box.name)
  if (box.name !== 'udta') return
  try {
    for (const inner of boxesIn(moov, box.start, box.end)) notes.add(inner.name)
  } catch {
    // Cameras put what they like in here; whatever it is, it is not kept.
  }
}

const SECONDS_FROM_1904_TO_1970 = 2_082_844_800

function readHeader(mvhd: Buffer): Pick<Mp4Boxes, 'madeAt' | 'shownSeconds'> {
  const wide = mvhd[0] === 1
  if (mvhd.length < (wide ? 32 : 20)) throw new NotTaken('damaged')
  const made = wide ? Number(mvhd.readBigUInt64BE(4)) : mvhd.readUInt32BE(4)
  const scale = mvhd.readUInt32BE(wide ? 20 : 12)
  const length = wide ? Number(mvhd.readBigUInt64BE(24)) : mvhd.readUInt32BE(16)
  const unknown = length === 0xffffffff || scale === 0
  const seconds = made - SECONDS_FROM_1904_TO_1970
  const known = seconds > 0 && seconds < 10_000_000_000
  return {
    madeAt: known ? new Date(seconds * 1000) : undefined,
    shownSeconds: unknown ? 0 : length / scale,
  }
}

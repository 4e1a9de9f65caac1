import sharp from 'sharp'
import { openImage } from '../open-image.ts'
import { cutLine, type Pixels } from './cut-line.ts'
import type { WritingEngine } from './engine.ts'
import { type FoundBox, findBoxes } from './find-boxes.ts'
import { judgeLine, type LineReading } from './judge-line.ts'
import { MOST_LINES, SOURCE_SIDE } from './limits.ts'
import { openEngine } from './open-engine.ts'
import { otherWay, type Quad, scaled, sizeOf } from './quad.ts'
import { readLetters } from './read-letters.ts'
import { searchImage, searchSize } from './search-image.ts'

/** One line of writing that was seen in a picture. */
export interface WrittenLine {
  /** What it seems to say; words may be run together. A guess, perhaps empty, where not readable. */
  readonly text: string
  /** How sure the reading is, from 0 to 1. */
  readonly confidence: number
  /** Corners as fractions of the upright picture's width and height, in the order of reading. */
  readonly box: Quad
  /** False: something is written here, and what it says is not known. A person must look. */
  readonly readable: boolean
}

/** What is written in a picture, in no particular order. No lines: nothing that looks like writing. */
export interface WritingSeen {
  readonly kind: 'seen'
  readonly lines: readonly WrittenLine[]
}

let opened: Promise<WritingEngine> | undefined

/**
 * Finds and reads the writing in a picture. The engine is loaded once a process and kept.
 * Run it in a process of its own: `WritingReader` does.
 * @param photo a picture that was taken in and cleaned, upright
 * @throws Error where the picture cannot be decoded or the engine not be loaded
 */
export async function readWriting(photo: Uint8Array): Promise<WritingSeen> {
  opened ??= openEngine()
  return readWritingWith(await opened, photo)
}

/** As `readWriting`, with an engine that is already open. */
export async function readWritingWith(
  engine: WritingEngine,
  photo: Uint8Array,
): Promise<WritingSeen> {
  const source = await pixelsOf(photo)
  const boxes = await search(engine, source)
  const lines: WrittenLine[] = []
  for (const { box } of boxes.slice(0, MOST_LINES)) lines.push(await readBox(engine, source, box))
  const beyond = boxes.slice(MOST_LINES).map(({ box }) => unread(source, box))
  return { kind: 'seen', lines: [...lines, ...beyond] }
}

async function pixelsOf(photo: Uint8Array): Promise<Pixels> {
  const { data, info } = await openImage(photo)
    .resize({ width: SOURCE_SIDE, height: SOURCE_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data }
}

/** Where writing is, in pixels of the source, the largest first. */
async function search(engine: WritingEngine, source: Pixels): Promise<FoundBox[]> {
  const { width, height } = searchSize(source.width, source.height)
  const data = await sharp(source.data, { raw: { ...source, channels: 3 } })
    .resize({ width, height, fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer()
  const map = await engine.search(searchImage({ width, height, data }))
  return findBoxes(map)
    .map(({ box, score }) => ({
      box: scaled(box, source.width / width, source.height / height),
      score,
    }))
    .sort((one, other) => areaOf(other.box) - areaOf(one.box))
}

function areaOf(box: Quad): number {
  const { width, height } = sizeOf(box)
  return width * height
}

/** Reads a line the way it seems to run; where that makes no sense, the other way round. */
async function readBox(engine: WritingEngine, source: Pixels, box: Quad): Promise<WrittenLine> {
  const reading = await readOneWay(engine, source, box)
  if (reading.readable) return line(source, box, reading)
  const turned = otherWay(box)
  const again = await readOneWay(engine, source, turned)
  const better = again.confidence > reading.confidence
  return better ? line(source, turned, again) : line(source, box, reading)
}

async function readOneWay(engine: WritingEngine, source: Pixels, box: Quad): Promise<LineReading> {
  const scores = await engine.read(cutLine(source, box))
  return judgeLine(readLetters(scores, engine.letters), sizeOf(box))
}

function line(source: Pixels, box: Quad, reading: LineReading): WrittenLine {
  return { ...reading, box: scaled(box, 1 / source.width, 1 / source.height) }
}

function unread(source: Pixels, box: Quad): WrittenLine {
  return line(source, box, { text: '', confidence: 0, readable: false })
}

import sharp from 'sharp'
import { openImage } from '../open-image.ts'
import { cutLine, type Pixels } from './cut-line.ts'
import type { WritingEngine } from './engine.ts'
import { findBoxes } from './find-boxes.ts'
import { judgeLine, type LineReading } from './judge-line.ts'
import { MOST_LINES, SOURCE_SIDE } from './limits.ts'
import { openEngine } from './open-engine.ts'
import { otherWay, type Quad, scaled, sizeOf } from './quad.ts'
import { readLetters } from './read-letters.ts'
import { searchSize } from './search-image.ts'
import { searchStrips } from './search-strips.ts'

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
  /** The picture's size in pixels, for the proportions of the boxes. */
  readonly width: number
  readonly height: number
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
  for (const box of boxes.slice(0, MOST_LINES)) {
    const line = await readBox(engine, source, box)
    if (line) lines.push(line)
  }
  const beyond = boxes.slice(MOST_LINES).map((box) => lineAt(source, box, UNREAD))
  const { width, height } = source
  return { kind: 'seen', width, height, lines: [...lines, ...beyond] }
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
/** Where writing is, in pixels of the source, the largest first. */
async function search(engine: WritingEngine, source: Pixels): Promise<Quad[]> {
  const { width, height } = searchSize(source.width, source.height)
  const data = await sharp(source.data, { raw: { ...source, channels: 3 } })
    .resize({ width, height, fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer()
  const map = await searchStrips(engine, { width, height, data })
  return findBoxes(map)
    .map((box) => scaled(box, source.width / width, source.height / height))
    .sort((one, other) => areaOf(other) - areaOf(one))
}

function areaOf(box: Quad): number {
  const { width, height } = sizeOf(box)
  return width * height
}

/** Reads a line the way it seems to run; where that makes no sense, from its other end. */
async function readBox(
  engine: WritingEngine,
  source: Pixels,
  box: Quad,
): Promise<WrittenLine | undefined> {
  const first = await readOneWay(engine, source, box)
  if (first?.readable) return lineAt(source, box, first)
  const turned = otherWay(box)
  const second = await readOneWay(engine, source, turned)
  if (second && second.confidence > (first?.confidence ?? 0)) return lineAt(source, turned, second)
  return first && lineAt(source, box, first)
}

async function readOneWay(
  engine: WritingEngine,
  source: Pixels,
  box: Quad,
): Promise<LineReading | undefined> {
  const scores = await engine.read(cutLine(source, box))
  const picture = Math.min(source.width, source.height)
  return judgeLine(readLetters(scores, engine.letters), { ...sizeOf(box), picture })
}

const UNREAD: LineReading = { text: '', confidence: 0, readable: false }

function lineAt(source: Pixels, box: Quad, reading: LineReading): WrittenLine {
  return { ...reading, box: scaled(box, 1 / source.width, 1 / source.height) }
}

import sharp from 'sharp'
import { cutLine, type Pixels } from '../../photo/writing/cut-line.ts'
import type { WritingEngine } from '../../photo/writing/engine.ts'
import { findBoxes } from '../../photo/writing/find-boxes.ts'
import { judgeLine } from '../../photo/writing/judge-line.ts'
import { otherWay, type Quad, scaled, sizeOf } from '../../photo/writing/quad.ts'
import { readLetters } from '../../photo/writing/read-letters.ts'
import { searchSize } from '../../photo/writing/search-image.ts'
import { searchStrips } from '../../photo/writing/search-strips.ts'
import { MAX_LINES } from '../limits.ts'
import { DocumentNotTaken } from '../refusals.ts'
import type { ReadLine } from './placed-lines.ts'
import { withWordGaps } from './word-gaps.ts'

/**
 * No letter of a policy may be less sure than this, more than is asked of a photo: there a name that is
 * a letter off is still found, here it is another rule. Measured in docs/decisions/scanned-documents.md.
 */
const LEAST_LETTER = 0.75

/**
 * The lines of writing on a page, each with the gaps between its words.
 * @throws DocumentNotTaken where there are more than a page of text has
 */
export async function readLines(
  engine: WritingEngine,
  page: Pixels,
  boxes: readonly Quad[],
): Promise<ReadLine[]> {
  if (boxes.length > MAX_LINES) throw new DocumentNotTaken('too_long')
  const lines: ReadLine[] = []
  for (const box of boxes) {
    const line = await readBox(engine, page, box)
    if (line) lines.push(line)
  }
  return lines
}

/** Where lines of writing stand on a page, in its pixels. */
export async function boxesIn(engine: WritingEngine, page: Pixels): Promise<Quad[]> {
  const { width, height } = searchSize(page.width, page.height)
  const data = await sharp(page.data, { raw: { ...page, channels: 3 } })
    .resize({ width, height, fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer()
  const boxes = findBoxes(await searchStrips(engine, { width, height, data }))
  return boxes.map((box) => scaled(box, page.width / width, page.height / height))
}

/** A line read the way it seems to run; where that makes no sense, from its other end. */
async function readBox(
  engine: WritingEngine,
  page: Pixels,
  box: Quad,
): Promise<ReadLine | undefined> {
  const first = await readOneWay(engine, page, box)
  if (first?.readable) return lineOf(first, box)
  const turned = otherWay(box)
  const second = await readOneWay(engine, page, turned)
  if (second && second.confidence > (first?.confidence ?? 0)) return lineOf(second, turned)
  return first && lineOf(first, box)
}

/** What one way of reading a line makes of it. */
interface Reading {
  readonly text: string
  readonly confidence: number
  readonly readable: boolean
}

function lineOf({ text, readable }: Reading, box: Quad): ReadLine {
  return { text, sure: readable, box }
}

async function readOneWay(
  engine: WritingEngine,
  page: Pixels,
  box: Quad,
): Promise<Reading | undefined> {
  const image = cutLine(page, box)
  const scores = await engine.read(image)
  const letters = readLetters(scores, engine.letters)
  const judged = judgeLine(letters, { ...sizeOf(box), picture: Math.min(page.width, page.height) })
  const least = Math.min(...letters.flatMap((one) => (one.letter === ' ' ? [] : [one.confidence])))
  return (
    judged && {
      confidence: judged.confidence,
      readable: judged.readable && least >= LEAST_LETTER,
      text: withWordGaps(letters, image, scores.steps),
    }
  )
}

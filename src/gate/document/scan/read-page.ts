import sharp from 'sharp'
import type { Pixels } from '../../photo/writing/cut-line.ts'
import type { WritingEngine } from '../../photo/writing/engine.ts'
import { DocumentNotTaken } from '../refusals.ts'
import { hasInkBeside } from './ink-beside.ts'
import type { Pdfium } from './open-pdfium.ts'
import { pagePicture } from './page-picture.ts'
import { directionOf, LONG_SIDE, placedLines } from './placed-lines.ts'
import { boxesIn, readLines } from './read-lines.ts'
import type { ScannedPage, UnreadPage } from './scanned-page.ts'
import type { PageQuestion } from './with-page.ts'

/** What a page is read with. */
export interface ReadingTools {
  /** Draws the page. */
  readonly pdfium: Pdfium
  /** Reads the writing on it. */
  readonly engine: WritingEngine
}

const NOTHING_MADE_OUT = 'Something stands on this page, and no writing could be made out.'

/**
 * Read the writing on one page of a scan.
 * @throws only where a library fails in a way of its own: run it in a process of its own
 */
export async function readPage(
  { pdfium, engine }: ReadingTools,
  question: PageQuestion,
): Promise<ScannedPage | UnreadPage> {
  try {
    const picture = await pagePicture(pdfium, question)
    return typeof picture === 'string'
      ? { kind: 'unread', reason: picture }
      : await readPicture(engine, picture)
  } catch (error) {
    if (error instanceof DocumentNotTaken) return { kind: 'unread', reason: error.message }
    throw error
  }
}

async function readPicture(
  engine: WritingEngine,
  asLaid: Pixels,
): Promise<ScannedPage | UnreadPage> {
  const found = await boxesIn(engine, asLaid)
  const { x, y } = directionOf(found)
  const sideways = found.length > 0 && Math.abs(y) > Math.abs(x)
  const picture = sideways ? await quarterTurned(asLaid) : asLaid
  const boxes = sideways ? await boxesIn(engine, picture) : found
  const lines = (await readLines(engine, picture, boxes)).filter(({ text }) => text !== '')
  const more = await hasInkBeside(
    picture,
    lines.map(({ box }) => box),
  )
  if (lines.length === 0 && more) return { kind: 'unread', reason: NOTHING_MADE_OUT }
  const scale = LONG_SIDE / Math.max(picture.width, picture.height)
  return {
    kind: 'read',
    width: picture.width * scale,
    height: picture.height * scale,
    lines: placedLines(lines, picture),
    more,
  }
}

async function quarterTurned({ data, width, height }: Pixels): Promise<Pixels> {
  const turned = await sharp(data, { raw: { width, height, channels: 3 } })
    .rotate(90)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: turned.info.width, height: turned.info.height, data: turned.data }
}

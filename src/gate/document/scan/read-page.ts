import sharp from 'sharp'
import type { Pixels } from '../../photo/writing/cut-line.ts'
import type { WritingEngine } from '../../photo/writing/engine.ts'
import { MAX_PICTURE_PIXELS } from '../limits.ts'
import { openPdf, type PdfPage, pageOf } from '../pdf/open-pdf.ts'
import { DocumentNotTaken } from '../refusals.ts'
import { hasInkBeside } from './ink-beside.ts'
import { pagePicture } from './page-picture.ts'
import { directionOf, LONG_SIDE, placedLines } from './placed-lines.ts'
import { placedPictures } from './placed-pictures.ts'
import { boxesIn, readLines } from './read-lines.ts'
import type { ScannedPage, UnreadPage } from './scanned-page.ts'

/** A page of a scan to read: the whole file, and which page of it, counted from 1. */
export interface PageQuestion {
  readonly bytes: Uint8Array
  readonly page: number
}

const UNOPENED = 'The picture of this page is of a kind, or of a size, that Gatepost cannot open.'
const ASLANT = 'The picture of this page lies aslant in the file.'
const NOTHING_MADE_OUT = 'Something stands on this page, and no writing could be made out.'

/**
 * Read the writing on one page of a scan.
 * @throws only where a library fails in a way of its own: run it in a process of its own
 */
export async function readPage(
  engine: WritingEngine,
  { bytes, page: nth }: PageQuestion,
): Promise<ScannedPage | UnreadPage> {
  try {
    const picture = await pictureOf(bytes, nth)
    return typeof picture === 'string'
      ? { kind: 'unread', reason: picture }
      : await readPicture(engine, picture)
  } catch (error) {
    if (error instanceof DocumentNotTaken) return { kind: 'unread', reason: error.message }
    throw error
  }
}

/** Whether the picture of a page can be opened at all, by its answer in words where it cannot. */
export async function pictureOf(bytes: Uint8Array, nth: number): Promise<Pixels | string> {
  const document = await openPdf(bytes, { picturePixels: MAX_PICTURE_PIXELS })
  const page = await pageOf(document, nth)
  const { pictures, unopened } = await placedPictures(page)
  if (unopened > 0) return UNOPENED
  const drawn = await pagePicture(sizeOf(page), pictures)
  return drawn ?? ASLANT
}

function sizeOf(page: PdfPage) {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  return { left, bottom, width: right - left, height: top - bottom, turned: page.rotate }
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

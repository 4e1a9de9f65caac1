import sharp from 'sharp'
import type { Pixels } from '../../photo/writing/cut-line.ts'
import { isWithinBounds, laidPictures, opens } from './laid-pictures.ts'
import type { Pdfium } from './open-pdfium.ts'
import { type PageQuestion, withPage } from './with-page.ts'

/** The longer side of a page when it is read, in pixels: A4 at some 250 to the inch. */
export const PAGE_SIDE = 2_900

const UNOPENED =
  'The picture of this page is damaged, or of a kind or a size that Gatepost cannot open.'
const TOO_MUCH = 'More stands on this page than on any page of a policy.'
const DAMAGED = 'This page is damaged or part of it is missing.'

/** No page is drawn smaller, however coarse its pictures are. */
const LEAST_SIDE = 1_200

/** Blue, green, red and a byte that says nothing. */
const CHANNELS = 4
const WHITE = 0xffffffff

/**
 * A page of a PDF as it is seen, upright on white paper; or, in words, why it cannot be drawn. Notes
 * and other things that were laid upon it later are left out.
 * @throws only where PDFium fails in a way of its own: run it in a process of its own
 */
export async function pagePicture(
  pdfium: Pdfium,
  question: PageQuestion,
): Promise<Pixels | string> {
  const shown = withPage(
    pdfium,
    question,
    (page) => reasonAgainst(pdfium, page) ?? drawn(pdfium, page),
  )
  if (shown === undefined) return DAMAGED
  return typeof shown === 'string' ? shown : inColours(shown)
}

/** Why the pictures of an open page cannot be read, in words; undefined where they can. */
export function reasonAgainst(pdfium: Pdfium, page: number): string | undefined {
  const pictures = laidPictures(pdfium, page)
  if (!pictures) return TOO_MUCH
  const open =
    pictures.every((one) => isWithinBounds(one)) && pictures.every((one) => opens(pdfium, one))
  return open ? undefined : UNOPENED
}

/**
 * The longer side of a page as its pictures have it, dot for dot: they are enlarged afterwards, by a
 * library that keeps letters sharper than PDFium does.
 */
function ownSide(pdfium: Pdfium, page: number, points: number): number {
  const densities = (laidPictures(pdfium, page) ?? []).map(({ density = PAGE_SIDE }) => density)
  const side = Math.round(Math.max(...densities) * points)
  return densities.length === 0 ? PAGE_SIDE : Math.min(PAGE_SIDE, Math.max(LEAST_SIDE, side))
}

function drawn(pdfium: Pdfium, page: number): Pixels {
  const { call, memory } = pdfium
  const [across, up] = [call.FPDF_GetPageWidthF(page), call.FPDF_GetPageHeightF(page)]
  const points = Math.max(across, up, 1)
  const scale = ownSide(pdfium, page, points) / points
  const width = Math.max(1, Math.round(across * scale))
  const height = Math.max(1, Math.round(up * scale))
  const bitmap = call.FPDFBitmap_Create(width, height, 0)
  call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
  call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
  const from = call.FPDFBitmap_GetBuffer(bitmap)
  // A row of four bytes a pixel needs no filling up.
  const data = memory().slice(from, from + width * height * CHANNELS)
  call.FPDFBitmap_Destroy(bitmap)
  return { width, height, data }
}

async function inColours({ width, height, data }: Pixels): Promise<Pixels> {
  const colours = await sharp(data, { raw: { width, height, channels: CHANNELS } })
    .removeAlpha()
    .recomb(SWAPPED)
    .resize({ width: PAGE_SIDE, height: PAGE_SIDE, fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: colours.info.width, height: colours.info.height, data: colours.data }
}

/** PDFium writes blue first. */
const SWAPPED: [[number, number, number], [number, number, number], [number, number, number]] = [
  [0, 0, 1],
  [0, 1, 0],
  [1, 0, 0],
]

import { MAX_BIT_PIXELS, MAX_PICTURE_PIXELS } from '../limits.ts'
import { jbig2IsWhole } from './jbig2-end.ts'
import type { Pdfium } from './open-pdfium.ts'

/** PDFium's codes for what stands on a page. */
const PICTURE = 3
const FORM = 5

/** So many things are looked at on a page, and so many laid one within another. */
const MOST_THINGS = 20_000
const DEEPEST = 12

/** How copiers pack black and white: a bit for each dot. */
const BIT_PACKINGS = new Set(['CCITTFaxDecode', 'CCF', 'JBIG2Decode'])

/** A picture on a page, before it is unpacked. */
export interface LaidPicture {
  /** PDFium's own handle, good until its page is closed. */
  readonly handle: number
  /** As the file says. */
  readonly width: number
  readonly height: number
  /** The ways in which it is packed, one upon the other, the picture's own last. */
  readonly packing: string
  /** How many of its dots lie on a point of the page; undefined where it lies within something else. */
  readonly density: number | undefined
}

/**
 * The pictures of an open page. None is unpacked.
 * @returns undefined where there is more on it than any page has
 */
export function laidPictures(pdfium: Pdfium, page: number): LaidPicture[] | undefined {
  const { call } = pdfium
  const found: LaidPicture[] = []
  let things = 0
  const look = (handle: number, depth: number): boolean => {
    things += 1
    if (things > MOST_THINGS || depth > DEEPEST) return false
    const kind = call.FPDFPageObj_GetType(handle)
    if (kind === PICTURE) found.push(pictureOf(pdfium, handle, depth === 0))
    if (kind !== FORM) return true
    const within = call.FPDFFormObj_CountObjects(handle)
    for (let at = 0; at < within; at += 1) {
      if (!look(call.FPDFFormObj_GetObject(handle, at), depth + 1)) return false
    }
    return true
  }
  const count = call.FPDFPage_CountObjects(page)
  for (let at = 0; at < count; at += 1) {
    if (!look(call.FPDFPage_GetObject(page, at), 0)) return undefined
  }
  return found
}

/** Whether a picture is small enough to be unpacked. */
export function isWithinBounds({ width, height, packing }: LaidPicture): boolean {
  return (
    width * height <=
    (BIT_PACKINGS.has(packing.split(' ').at(-1) ?? '') ? MAX_BIT_PIXELS : MAX_PICTURE_PIXELS)
  )
}

/** Whether a picture can be unpacked; only for one within bounds. */
export function opens(pdfium: Pdfium, picture: LaidPicture): boolean {
  const { call } = pdfium
  const bitmap = call.FPDFImageObj_GetBitmap(picture.handle)
  if (bitmap) call.FPDFBitmap_Destroy(bitmap)
  return (
    bitmap !== 0 && (picture.packing !== 'JBIG2Decode' || jbig2IsWhole(packed(pdfium, picture)))
  )
}

function packed({ call, take, free, memory }: Pdfium, { handle }: LaidPicture): Uint8Array {
  const length = call.FPDFImageObj_GetImageDataRaw(handle, 0, 0)
  const room = take(length)
  if (room === 0) return new Uint8Array(1)
  call.FPDFImageObj_GetImageDataRaw(handle, room, length)
  const bytes = memory().slice(room, room + length)
  free(room)
  return bytes
}

/** Room for a size, or for the name of a way of packing. */
const ROOM = 64

function pictureOf(pdfium: Pdfium, handle: number, onPage: boolean): LaidPicture {
  const { call, take, free, memory } = pdfium
  const room = take(ROOM)
  call.FPDFImageObj_GetImagePixelSize(handle, room, room + 4)
  const size = new DataView(memory().buffer)
  const [width, height] = [size.getUint32(room, true), size.getUint32(room + 4, true)]
  const names: string[] = []
  for (let nth = 0; nth < call.FPDFImageObj_GetImageFilterCount(handle); nth += 1) {
    const length = call.FPDFImageObj_GetImageFilter(handle, nth, room, ROOM)
    // A name ends in a zero; one that does not fit is none that is known.
    if (length > ROOM) continue
    names.push(Buffer.from(memory().slice(room, room + length - 1)).toString('latin1'))
  }
  const places = [room, room + 4, room + 8, room + 12] as const
  call.FPDFPageObj_GetBounds(handle, ...places)
  const bounds = new DataView(memory().buffer)
  const [left, bottom, right, top] = places.map((place) => bounds.getFloat32(place, true))
  free(room)
  const area = ((right ?? 0) - (left ?? 0)) * ((top ?? 0) - (bottom ?? 0))
  const density = onPage && area > 0 ? Math.sqrt((width * height) / area) : undefined
  return { handle, width, height, packing: names.join(' '), density }
}

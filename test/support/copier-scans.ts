import sharp from 'sharp'
import { type Band, type Dots, genericJbig2, symbolJbig2 } from './jbig2.ts'

/** One picture of a page as it stands in the file. */
export interface CopierPicture {
  readonly width: number
  readonly height: number
  /** The way it is packed with its settings, and whatever else its dictionary says. */
  readonly packing: string
  readonly data: Uint8Array
  /** A part that the picture refers to as `$globals`. */
  readonly globals?: Uint8Array
  /** Where it lies, as shares of the page from the lower left. @default the whole page */
  readonly at?: readonly [left: number, bottom: number, width: number, height: number]
}

export interface CopierPage {
  readonly pictures: readonly CopierPicture[]
  /** Degrees clockwise by which readers turn it. */
  readonly turned?: 0 | 90 | 180 | 270
  /** A line of real text, in the file's own letters. */
  readonly text?: string
}

const [ACROSS, UP] = [595, 842]
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'

/** A PDF as copiers write it: pictures in packings of their own, and no more. */
export function copierFile(pages: readonly CopierPage[]): Uint8Array {
  const objects: Buffer[] = []
  const add = (dictionary: string, data?: Uint8Array) => {
    const stream = data && [
      Buffer.from(`\nstream\n`),
      Buffer.from(data),
      Buffer.from('\nendstream'),
    ]
    const said = data ? dictionary.replace(/>>$/, `/Length ${data.length} >>`) : dictionary
    return objects.push(Buffer.concat([Buffer.from(said), ...(stream ?? [])]))
  }
  const root = add('<< /Type /Catalog /Pages 2 0 R >>')
  const tree = add('')
  const kids = pages.map((page) => add(pageObject(page, tree, add)))
  const listed = kids.map((kid) => `${kid} 0 R`).join(' ')
  objects[tree - 1] = Buffer.from(
    `<< /Type /Pages /Kids [${listed}] /Count ${kids.length} /MediaBox [0 0 ${ACROSS} ${UP}] >>`,
  )
  return withTable(objects, root)
}

type Add = (dictionary: string, data?: Uint8Array) => number

function pageObject({ pictures, turned = 0, text }: CopierPage, tree: number, add: Add): string {
  const drawn: string[] = []
  const named = pictures.map((picture, nth) => {
    const { width, height, packing, data, globals, at = [0, 0, 1, 1] } = picture
    const [left, bottom, across, up] = at
    drawn.push(
      `q ${across * ACROSS} 0 0 ${up * UP} ${left * ACROSS} ${bottom * UP} cm /P${nth} Do Q`,
    )
    const known = globals ? packing.replace('$globals', `${add('<< >>', globals)} 0 R`) : packing
    const size = `/Width ${width} /Height ${height}`
    return `/P${nth} ${add(`<< /Type /XObject /Subtype /Image ${size} ${known} >>`, data)} 0 R`
  })
  if (text) drawn.push(`BT /F 12 Tf 60 30 Td (${text}) Tj ET`)
  const content = add('<< >>', Buffer.from(drawn.join('\n')))
  const resources = `/XObject << ${named.join(' ')} >> /Font << /F ${FONT} >>`
  return `<< /Type /Page /Parent ${tree} 0 R /Rotate ${turned} /Contents ${content} 0 R /Resources << ${resources} >> >>`
}

function withTable(objects: readonly Buffer[], root: number): Uint8Array {
  const parts = [Buffer.from('%PDF-1.5\n')]
  const places: number[] = []
  let at = 9
  for (const [nth, object] of objects.entries()) {
    const part = Buffer.concat([
      Buffer.from(`${nth + 1} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ])
    places.push(at)
    parts.push(part)
    at += part.length
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root ${root} 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

/** A sheet in black and white, at so many dots an inch where the sheet has 150. */
export async function dotsOf(sheet: Buffer, dotsAnInch = 200): Promise<Dots> {
  const { data, info } = await inBlackAndWhite(sheet, dotsAnInch)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return {
    width: info.width,
    height: info.height,
    dots: data.map((shade) => (shade < 128 ? 1 : 0)),
  }
}

/** A picture that says it is five metres wide. It holds next to nothing. */
export function hugePicture(): CopierPicture {
  const side = 60_000
  const packing = `/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${side} >>`
  return { width: side, height: side, packing, data: new Uint8Array(20) }
}

/** The library that packs takes sides in sixteens. */
const SIXTEEN = 16

function inBlackAndWhite(sheet: Buffer, dotsAnInch: number) {
  const width = SIXTEEN * Math.round((1_240 * dotsAnInch) / 150 / SIXTEEN)
  const height = SIXTEEN * Math.round((1_754 * dotsAnInch) / 150 / SIXTEEN)
  return sharp(sheet).greyscale().resize({ width, height, fit: 'fill' }).threshold(150)
}

export interface FaxOptions {
  readonly dotsAnInch?: number
  /** Whether a set bit is black, as some copiers write it. */
  readonly blackIsOne?: boolean
  /** Whether each strip stays a picture of its own. */
  readonly strips?: boolean
}

/** A sheet as most copiers pack it, CCITT Group 4: one picture, or one for each strip. */
export async function faxPictures(
  sheet: Buffer,
  { dotsAnInch = 200, blackIsOne = false, strips = false }: FaxOptions = {},
): Promise<CopierPicture[]> {
  const { data: dots, info } = await inBlackAndWhite(sheet, dotsAnInch)
    .negate(!blackIsOne)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const rows = strips ? 256 : height
  const packing = `/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${width} /BlackIs1 ${blackIsOne} >>`
  const pictures: CopierPicture[] = []
  for (let top = 0; top < height; top += rows) {
    const high = Math.min(rows, height - top)
    const strip = dots.subarray(top * width, (top + high) * width)
    const data = await packedFax(strip, width, high)
    const at = [0, 1 - (top + high) / height, 1, high / height] as const
    pictures.push({ width, height: high, packing, data, at })
  }
  return pictures
}

/** Where a TIFF keeps the place and the length of its one tile. */
const [PLACE, LENGTH] = [324, 325]

/** Rows of dots, packed by the TIFF library as one tile, and taken out of the TIFF. */
async function packedFax(dots: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const file = await sharp(dots, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .tiff({
      compression: 'ccittfax4',
      bitdepth: 1,
      tile: true,
      tileWidth: width,
      tileHeight: height,
    })
    .toBuffer()
  const place = tiffNumber(file, PLACE)
  return file.subarray(place, place + tiffNumber(file, LENGTH))
}

function tiffNumber(file: Buffer, tag: number): number {
  const list = file.readUInt32LE(4)
  const entries = file.readUInt16LE(list)
  for (let nth = 0; nth < entries; nth += 1) {
    const at = list + 2 + nth * 12
    if (file.readUInt16LE(at) === tag) return file.readUInt32LE(at + 8)
  }
  throw new Error(`The picture has no entry ${tag}.`)
}

/** A sheet as newer copiers pack it, JBIG2: dot by dot, or by what comes again. */
export async function jbig2Picture(
  sheet: Buffer,
  {
    dotsAnInch = 200,
    symbols = false,
  }: { readonly dotsAnInch?: number; readonly symbols?: boolean } = {},
): Promise<CopierPicture> {
  const picture = await dotsOf(sheet, dotsAnInch)
  const { width, height } = picture
  const packing = '/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode'
  if (!symbols) return { width, height, packing, data: genericJbig2(picture) }
  const { globals, page } = symbolJbig2(picture, bandsOf(picture))
  const withGlobals = `${packing} /DecodeParms << /JBIG2Globals $globals >>`
  return { width, height, packing: withGlobals, data: page, globals }
}

/** The rows of a picture that hold black, as bands from one white row to the next. */
function bandsOf({ width, height, dots }: Dots): Band[] {
  const isInked = (y: number) => dots.subarray(y * width, (y + 1) * width).includes(1)
  const bands: Band[] = []
  for (let y = 0, top = -1; y <= height; y += 1) {
    const inked = y < height && isInked(y)
    if (inked && top < 0) top = y
    if (inked || top < 0) continue
    bands.push({
      top,
      picture: { width, height: y - top, dots: dots.subarray(top * width, y * width) },
    })
    top = -1
  }
  return bands
}

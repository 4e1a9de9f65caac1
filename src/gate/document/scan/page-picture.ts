import sharp, { type OverlayOptions } from 'sharp'
import type { Pixels } from '../../photo/writing/cut-line.ts'
import type { Matrix, PlacedPicture } from './placed-pictures.ts'

/** The sides of a page, in points, and how far it is turned when it is shown, in degrees clockwise. */
export interface PageSize {
  readonly left: number
  readonly bottom: number
  readonly width: number
  readonly height: number
  readonly turned: number
}

/** The longer side of a page when it is read, in pixels: A4 at some 250 to the inch. */
export const PAGE_SIDE = 2_900

/** Thinner than this, in pixels of the page, a picture shows no writing. */
const THINNEST = 4

/**
 * A page as it is seen: its pictures laid on white paper where they lie, upright.
 * @returns undefined where one of them lies aslant, as it cannot be laid like that
 */
export async function pagePicture(
  size: PageSize,
  pictures: readonly PlacedPicture[],
): Promise<Pixels | undefined> {
  const scale = PAGE_SIDE / Math.max(size.width, size.height)
  const width = Math.max(1, Math.round(size.width * scale))
  const height = Math.max(1, Math.round(size.height * scale))
  const laid: OverlayOptions[] = []
  for (const picture of pictures) {
    const spot = spotOf(picture.matrix, size, scale)
    if (!spot) return undefined
    if (spot.width < THINNEST || spot.height < THINNEST) continue
    const layer = await layerOf(picture, spot, { width, height })
    if (layer) laid.push(layer)
  }
  const paper = { width, height, channels: 3, background: '#ffffff' } as const
  const whole = await sharp({ create: paper }).composite(laid).removeAlpha().raw().toBuffer()
  const turned = sharp(whole, { raw: { width, height, channels: 3 } }).rotate(size.turned)
  const { data, info } = await turned.raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data }
}

/** Where a picture lies, in pixels from the upper left, and how it is turned and mirrored there. */
interface Spot {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Quarter turn clockwise first, then mirrored. */
  readonly quarter: boolean
  readonly flop: boolean
  readonly flip: boolean
}

/** A scanner lays pages on straight; so much is lost to rounding. */
const STRAIGHT = 0.02

function spotOf([a, b, c, d, e, f]: Matrix, size: PageSize, scale: number): Spot | undefined {
  const upright = Math.abs(b) + Math.abs(c) <= STRAIGHT * (Math.abs(a) + Math.abs(d))
  const quarter = Math.abs(a) + Math.abs(d) <= STRAIGHT * (Math.abs(b) + Math.abs(c))
  if (!upright && !quarter) return undefined
  const across = upright ? a : c
  const up = upright ? d : b
  const [x, y] = [Math.min(e, e + across), Math.max(f, f + up)]
  return {
    left: Math.round((x - size.left) * scale),
    top: Math.round((size.bottom + size.height - y) * scale),
    width: Math.round(Math.abs(across) * scale),
    height: Math.round(Math.abs(up) * scale),
    quarter,
    // Turned clockwise, the picture's top is right: there a PDF's own upward axis points against `c`.
    flop: quarter ? c < 0 : a < 0,
    flip: quarter ? b > 0 : d < 0,
  }
}

async function layerOf(
  picture: PlacedPicture,
  spot: Spot,
  page: { readonly width: number; readonly height: number },
): Promise<OverlayOptions | undefined> {
  const { pixels, channels } = pixelsOf(picture)
  const raw = { width: picture.width, height: picture.height, channels }
  let image = sharp(pixels, { raw })
  if (spot.quarter)
    image = sharp(await image.rotate(90).raw().toBuffer(), {
      raw: { width: picture.height, height: picture.width, channels },
    })
  const drawn = await image
    .flop(spot.flop)
    .flip(spot.flip)
    .resize({ width: spot.width, height: spot.height, fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const left = Math.max(0, -spot.left)
  const top = Math.max(0, -spot.top)
  const width = Math.min(spot.width - left, page.width - Math.max(0, spot.left))
  const height = Math.min(spot.height - top, page.height - Math.max(0, spot.top))
  if (width < 1 || height < 1) return undefined
  const { data, info } = drawn
  const seen = sharp(data, { raw: info }).extract({ left, top, width, height })
  return {
    input: await seen.png({ compressionLevel: 0 }).toBuffer(),
    left: Math.max(0, spot.left),
    top: Math.max(0, spot.top),
  }
}

function pixelsOf({ kind, data, width, height }: PlacedPicture): {
  readonly pixels: Uint8Array
  readonly channels: 1 | 3 | 4
} {
  if (kind === 'rgb') return { pixels: data, channels: 3 }
  if (kind === 'rgba') return { pixels: data, channels: 4 }
  // A mask lets its paint through where a bit is not set; whatever its colour, it is drawn in black.
  const channels = kind === 'mask' ? 4 : 1
  const pixels = new Uint8Array(width * height * channels)
  const rowBytes = Math.ceil(width / 8)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const bit = ((data[y * rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
      const at = y * width + x
      if (kind === 'mask') pixels[at * 4 + 3] = bit === 1 ? 0 : 255
      else pixels[at] = bit === 1 ? 255 : 0
    }
  }
  return { pixels, channels }
}

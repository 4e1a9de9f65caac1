import { createHash } from 'node:crypto'
import sharp, { type OutputInfo, type ResizeOptions } from 'sharp'
import { measureImage } from './identify-image.ts'
import { FULL_SIDE, THUMB_SIDE } from './limits.ts'
import { openImage } from './open-image.ts'
import { type PhotoRefusal, refusePhoto } from './refusals.ts'

/** Of 6: the library's own choice of 4 takes half as long again and saves three bytes in a hundred. */
const THUMB_EFFORT = 2

/** One picture as it is kept. Nothing but pixels: no hidden data of any kind. */
export interface CleanPicture {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: 'image/jpeg' | 'image/webp'
  /** Lower-case hex; also its name in the media store. */
  readonly sha256: string
  readonly width: number
  readonly height: number
}

/** A photo made safe to keep and to publish. */
export interface CleanPhoto {
  readonly kind: 'clean'
  /** JPEG, sRGB, at most 2,048 pixels on its longer side, upright. */
  readonly full: CleanPicture
  /** WebP, at most 480 pixels on its longer side. */
  readonly thumb: CleanPicture
}

/**
 * Draws a photo afresh from its pixels, so that nothing that was written into the file survives.
 * The same bytes in give the same bytes out.
 * @param bytes the file as it came in
 * @returns the clean pictures, or why the file was not taken
 */
export async function cleanPhoto(bytes: Uint8Array): Promise<CleanPhoto | PhotoRefusal> {
  const image = await measureImage(bytes)
  return image.kind === 'refused' ? image : redraw(bytes)
}

/**
 * The part of `cleanPhoto` after the check; only for bytes that `measureImage` has passed. The
 * picture is decoded once: a part that is missing shows here.
 */
export async function redraw(bytes: Uint8Array): Promise<CleanPhoto | PhotoRefusal> {
  const pixels = await uprightPixels(bytes).catch(() => undefined)
  return pixels ? drawPixels(pixels) : refusePhoto('damaged')
}

/** Rows of red, green and blue bytes. */
export interface UprightPixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * A photo's pixels at the size at which they are kept. Turned upright first, because the
 * orientation goes with the rest of the hidden data; see-through parts become white.
 * @throws Error for bytes that are no picture, or one too large
 */
export async function uprightPixels(bytes: Uint8Array): Promise<UprightPixels> {
  const { data, info } = await openImage(bytes)
    .autoOrient()
    .resize(within(FULL_SIDE))
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** The pictures that are kept, from pixels alone. */
export async function drawPixels({ data, width, height }: UprightPixels): Promise<CleanPhoto> {
  const raw = { width, height, channels: 3 } as const
  const [full, thumb] = await Promise.all([
    sharp(data, { raw }).jpeg({ quality: 82 }).toBuffer({ resolveWithObject: true }),
    sharp(data, { raw })
      .resize(within(THUMB_SIDE))
      .webp({ quality: 78, effort: THUMB_EFFORT })
      .toBuffer({ resolveWithObject: true }),
  ])
  return {
    kind: 'clean',
    full: picture(full.data, 'image/jpeg', full.info),
    thumb: picture(thumb.data, 'image/webp', thumb.info),
  }
}

function within(side: number): ResizeOptions {
  return { width: side, height: side, fit: 'inside', withoutEnlargement: true }
}

function picture(
  data: Buffer,
  mediaType: CleanPicture['mediaType'],
  { width, height }: OutputInfo,
): CleanPicture {
  const sha256 = createHash('sha256').update(data).digest('hex')
  return { bytes: new Uint8Array(data), mediaType, sha256, width, height }
}

import { createHash } from 'node:crypto'
import sharp, { type OutputInfo, type ResizeOptions } from 'sharp'
import { identifyImage } from './identify-image.ts'
import { FULL_SIDE, THUMB_SIDE } from './limits.ts'
import { openImage } from './open-image.ts'
import type { PhotoRefusal } from './refusals.ts'

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
  const image = await identifyImage(bytes)
  return image.kind === 'refused' ? image : redraw(bytes)
}

/** The part of `cleanPhoto` after the check; only for bytes that `identifyImage` has passed. */
export async function redraw(bytes: Uint8Array): Promise<CleanPhoto> {
  const { data, info } = await uprightPixels(bytes)
  const pixels = { width: info.width, height: info.height, channels: info.channels }
  const full = await sharp(data, { raw: pixels })
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true })
  const thumb = await sharp(data, { raw: pixels })
    .resize(within(THUMB_SIDE))
    .webp({ quality: 78 })
    .toBuffer({ resolveWithObject: true })
  return {
    kind: 'clean',
    full: picture(full.data, 'image/jpeg', full.info),
    thumb: picture(thumb.data, 'image/webp', thumb.info),
  }
}

/** Turned upright first, because the orientation goes with the rest of the hidden data; see-through parts become white. */
function uprightPixels(bytes: Uint8Array) {
  return openImage(bytes)
    .autoOrient()
    .resize(within(FULL_SIDE))
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
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

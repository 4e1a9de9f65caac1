import sharp, { type Metadata } from 'sharp'
import { hidesArchive } from './hidden-archive.ts'
import { MAX_PHOTO_BYTES, MAX_PHOTO_PIXELS, MIN_PHOTO_SIDE } from './limits.ts'
import { openImage } from './open-image.ts'
import { type PhotoRefusal, type PhotoRefusalCode, refusePhoto } from './refusals.ts'
import { type PhotoFormat, sniff } from './sniff.ts'

/** A picture of a kind that is taken. Width and height are in pixels, upright as shown. */
export interface IdentifiedImage {
  readonly kind: 'image'
  readonly format: PhotoFormat
  readonly width: number
  readonly height: number
}

/**
 * Finds out what a file really is, from its first bytes and by decoding all of it.
 * @param bytes the file as it came in, at most 25 MB
 * @returns the picture's format and size, or a refusal in plain English with a way to mend it
 */
export async function identifyImage(bytes: Uint8Array): Promise<IdentifiedImage | PhotoRefusal> {
  const image = await measureImage(bytes)
  if (image.kind === 'refused' || (await decodes(bytes))) return image
  return refusePhoto('damaged')
}

/**
 * The part of `identifyImage` before decoding, for who decodes it anyway: what the file says that
 * it is, and whether it may be opened at all. It may still prove damaged.
 */
export async function measureImage(bytes: Uint8Array): Promise<IdentifiedImage | PhotoRefusal> {
  if (bytes.byteLength === 0) return refusePhoto('empty')
  const sniffed = sniff(bytes)
  if ('refused' in sniffed) return refusePhoto(sniffed.refused)
  if (bytes.byteLength > MAX_PHOTO_BYTES) return refusePhoto('too_big')
  if (hidesArchive(bytes)) return refusePhoto('archive')

  const header = await readHeader(bytes)
  if (!header) return refusePhoto('damaged')
  const fault = faultIn(header, sniffed.format, bytes)
  if (fault) return refusePhoto(fault)
  const { width, height } = header.autoOrient
  return { kind: 'image', format: sniffed.format, width, height }
}

/** Reads measurements only, so that a picture too large to open can be told from a damaged one. */
async function readHeader(bytes: Uint8Array): Promise<Metadata | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    return undefined
  }
}

function faultIn(
  header: Metadata,
  format: PhotoFormat,
  bytes: Uint8Array,
): PhotoRefusalCode | undefined {
  if (header.format !== (format === 'avif' ? 'heif' : format)) return 'damaged'
  if (format === 'avif' && header.compression !== 'av1') return 'heic'
  if (header.width * header.height > MAX_PHOTO_PIXELS) return 'too_many_pixels'
  if (Math.min(header.width, header.height) < MIN_PHOTO_SIDE) return 'too_small'
  if ((header.pages ?? 1) > 1) return 'animated'
  if (format === 'png' && isAnimatedPng(bytes)) return 'animated'
  return undefined
}

/** PNG chunks are length, name, data, check sum; an animation announces itself before the picture data. */
function isAnimatedPng(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 8 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const chunk = file.toString('latin1', at + 4, at + 8)
    if (chunk === 'acTL') return true
    if (chunk === 'IDAT') return false
  }
  return false
}

/** Reads every line of the picture but keeps a postage stamp only, so memory stays small. */
async function decodes(bytes: Uint8Array): Promise<boolean> {
  try {
    await openImage(bytes).resize(32, 32, { fit: 'inside' }).raw().toBuffer()
    return true
  } catch {
    return false
  }
}

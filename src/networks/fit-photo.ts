import sharp from 'sharp'
import type { OutgoingPhoto } from './network.ts'

/** Sides and qualities to try in turn, the finest first. */
const STEPS = [
  { side: 2_000, quality: 88 },
  { side: 2_000, quality: 76 },
  { side: 1_600, quality: 72 },
  { side: 1_200, quality: 66 },
  { side: 900, quality: 60 },
] as const

/**
 * A photo that a network will take: as it is where it fits, else drawn smaller. No metadata goes along.
 * @returns undefined when even the smallest is too large
 */
export async function fitPhoto(
  photo: OutgoingPhoto,
  maxBytes: number,
): Promise<OutgoingPhoto | undefined> {
  if (photo.bytes.byteLength <= maxBytes) return photo
  for (const { side, quality } of STEPS) {
    const { data, info } = await sharp(photo.bytes, { limitInputPixels: 60_000_000 })
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality })
      .toBuffer({ resolveWithObject: true })
    if (data.byteLength <= maxBytes) {
      const { width, height } = info
      return { bytes: data, mime: 'image/jpeg', altText: photo.altText, width, height }
    }
  }
  return undefined
}

import { measureImage } from '../../photo/identify-image.ts'
import { openImage } from '../../photo/open-image.ts'
import { type PhotoRefusal, refusePhoto } from '../../photo/refusals.ts'
import { MAX_SHEET_BYTES } from '../limits.ts'

/** A photo of a page, upright and in grey, without anything that was hidden in it. */
export interface PageSheet {
  readonly kind: 'sheet'
  /** A JPEG. */
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** The kinds that phones and scanners make of a page. */
const TAKEN: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp'])

/** How small and how coarse a sheet may be made, one after the other, until it fits. */
const TRIES = [
  { side: 2_600, quality: 80 },
  { side: 2_600, quality: 60 },
  { side: 2_400, quality: 45 },
  { side: 2_000, quality: 35 },
] as const

/**
 * A photo of a page made ready to be read: laid as its camera says that it was held, in grey, and small
 * enough that sixty make one document. The same bytes in give the same bytes out.
 * @returns why it is not taken, for what is no JPEG, PNG or WebP picture that can be opened
 */
export async function pagePhoto(bytes: Uint8Array): Promise<PageSheet | PhotoRefusal> {
  const image = await measureImage(bytes)
  if (image.kind === 'refused') return image
  if (!TAKEN.has(image.format)) return refusePhoto('other_picture')
  try {
    return await smallEnough(bytes)
  } catch {
    return refusePhoto('damaged')
  }
}

async function smallEnough(bytes: Uint8Array): Promise<PageSheet> {
  for (const [nth, { side, quality }] of TRIES.entries()) {
    const { data, info } = await openImage(bytes)
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('b-w')
      .jpeg({ quality })
      .toBuffer({ resolveWithObject: true })
    if (data.length <= MAX_SHEET_BYTES || nth === TRIES.length - 1) {
      return { kind: 'sheet', bytes: new Uint8Array(data), width: info.width, height: info.height }
    }
  }
  throw new Error('No size was tried.')
}

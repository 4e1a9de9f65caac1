import sharp from 'sharp'
import { uprightPixels } from '../clean-photo.ts'
import type { Pixels } from './face-detector.ts'

/** Pixels of the largest picture that is searched: faces from about 35 pixels in 3,000. */
const SEARCHED_PIXELS = 1_800_000
/** A small picture is enlarged at most this much, so that its small faces are looked for too. */
const MOST_ENLARGED = 2
/** Each further picture has half the width and height of the one before; large faces fit the last. */
const STEPS = 4
/** The least width or height that is worth a search. */
const LEAST_SIDE = 48

/** One photo at several sizes. */
export interface Pyramid {
  /** Upright, at the size at which photos are kept. */
  readonly full: Pixels
  /** What is searched, largest first. */
  readonly levels: readonly Pixels[]
}

/**
 * Opens a photo and draws it at the sizes in which faces are looked for.
 * @throws Error for bytes that are no picture or one too large
 */
export async function openPyramid(photo: Uint8Array): Promise<Pyramid> {
  const full = await uprightPixels(photo)
  const enlarged = Math.min(MOST_ENLARGED, Math.sqrt(SEARCHED_PIXELS / (full.width * full.height)))
  const levels = [await scaled(full, enlarged)]
  for (let last = levels[0]; last && levels.length < STEPS; last = levels.at(-1)) {
    if (Math.min(last.width, last.height) < 2 * LEAST_SIDE) break
    levels.push(await scaled(last, 0.5))
  }
  return { full, levels }
}

async function scaled({ data, width, height }: Pixels, by: number): Promise<Pixels> {
  const size = { width: Math.round(width * by), height: Math.round(height * by) }
  const resized = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ ...size, fit: 'fill' })
    .raw()
    .toBuffer()
  return { data: resized, ...size }
}

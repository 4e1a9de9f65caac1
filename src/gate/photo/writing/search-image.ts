import type { Pixels } from './cut-line.ts'
import { MOST_ENLARGED, SEARCH_PIXELS, SEARCH_SIDE } from './limits.ts'

/** A picture made ready for the search: blue, green and red planes of normalised values. */
export interface SearchImage {
  readonly width: number
  readonly height: number
  readonly planes: Float32Array
}

/** What the search was trained with: the mean and the spread of each plane, in this order. */
const MEAN = [0.485, 0.456, 0.406] as const
const SPREAD = [0.229, 0.224, 0.225] as const
/** The search takes whole steps alone, in pixels. */
export const SEARCH_STEP = 32

/** How large a picture is drawn to look for writing in it: sides of whole steps of 32 pixels. */
export function searchSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(
    SEARCH_SIDE / Math.max(width, height),
    Math.sqrt(SEARCH_PIXELS / (width * height)),
    MOST_ENLARGED,
  )
  const step = (side: number) =>
    Math.max(SEARCH_STEP, Math.round((side * scale) / SEARCH_STEP) * SEARCH_STEP)
  return { width: step(width), height: step(height) }
}

/** The planes of a picture that already has a size from `searchSize`. */
export function searchImage({ width, height, data }: Pixels): SearchImage {
  const size = width * height
  const planes = new Float32Array(3 * size)
  for (const [plane, mean] of MEAN.entries()) {
    const own = planes.subarray(plane * size, (plane + 1) * size)
    const spread = SPREAD[plane] ?? 1
    const [step, start] = [1 / (255 * spread), -mean / spread]
    for (let at = 0, from = 2 - plane; at < size; at++, from += 3) {
      own[at] = start + step * (data[from] ?? 0)
    }
  }
  return { width, height, planes }
}

import type { Pixels } from './cut-line.ts'
import type { WritingEngine } from './engine.ts'
import { STRIP_OVERLAP, STRIP_PIXELS } from './limits.ts'
import { SEARCH_STEP, searchImage } from './search-image.ts'
import type { TextMap } from './text-map.ts'

/** A band of a picture that is searched at once: its first row and how many. */
export interface Strip {
  readonly top: number
  readonly rows: number
}

/**
 * Cuts a picture into bands of equal height that overlap, so that the search never takes more memory
 * than one band needs.
 * @param width @param height whole steps, from `searchSize`
 */
export function stripsOf(width: number, height: number): Strip[] {
  const allowed = Math.floor(STRIP_PIXELS / width / SEARCH_STEP) * SEARCH_STEP
  const most = Math.max(3 * STRIP_OVERLAP, allowed)
  const count = Math.max(1, Math.ceil((height - STRIP_OVERLAP) / (most - STRIP_OVERLAP)))
  const rows = Math.min(height, wholeSteps((height + (count - 1) * STRIP_OVERLAP) / count))
  return Array.from({ length: count }, (_, at) => ({
    top: count === 1 ? 0 : Math.round(((height - rows) * at) / (count - 1)),
    rows,
  }))
}

/**
 * The search's answer for a whole picture, band by band. Where bands overlap, the likelier answer
 * counts: small writing near a band's rim is missed more often than it is made up.
 */
export async function searchStrips(engine: WritingEngine, picture: Pixels): Promise<TextMap> {
  const { width, height, data } = picture
  const values = new Float32Array(width * height)
  for (const { top, rows } of stripsOf(width, height)) {
    const band = data.subarray(top * width * 3, (top + rows) * width * 3)
    const map = await engine.search(searchImage({ width, height: rows, data: band }))
    keepLikelier(values.subarray(top * width, (top + rows) * width), map.values)
  }
  return { width, height, values }
}

/** By index: an iterator over a million numbers takes longer than to work with them. */
function keepLikelier(kept: Float32Array, seen: Float32Array): void {
  for (let at = 0; at < kept.length; at++) {
    const value = seen[at] ?? 0
    if (value > (kept[at] ?? 0)) kept[at] = value
  }
}

function wholeSteps(rows: number): number {
  return Math.ceil(rows / SEARCH_STEP) * SEARCH_STEP
}

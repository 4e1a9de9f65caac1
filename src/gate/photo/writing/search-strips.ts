import type { Pixels } from './cut-line.ts'
import type { WritingEngine } from './engine.ts'
import { STRIP_OVERLAP, STRIP_PIXELS } from './limits.ts'
import { SEARCH_STEP, searchImage } from './search-image.ts'
import type { TextMap } from './text-map.ts'

/** A band of a picture that is searched at once, and the rows of it that are kept. */
export interface Strip {
  readonly top: number
  readonly rows: number
  /** The first row kept, and the first no longer kept, in rows of the whole picture. */
  readonly from: number
  readonly past: number
}

/**
 * Cuts a picture into bands of equal height, so that the search never takes more memory than one
 * band needs. Neighbours overlap, and each keeps the rows up to the middle of the overlap, so that
 * writing on the seam is seen from both sides.
 * @param width @param height whole steps, from `searchSize`
 */
export function stripsOf(width: number, height: number): Strip[] {
  const most = Math.max(3 * STRIP_OVERLAP, Math.floor(STRIP_PIXELS / width))
  const count = Math.max(1, Math.ceil((height - STRIP_OVERLAP) / (most - STRIP_OVERLAP)))
  const rows = Math.min(height, wholeSteps((height + (count - 1) * STRIP_OVERLAP) / count))
  const tops = Array.from({ length: count }, (_, at) =>
    count === 1 ? 0 : Math.round(((height - rows) * at) / (count - 1)),
  )
  const seam = (at: number) => {
    const [above, below] = [tops[at - 1], tops[at]]
    return above === undefined || below === undefined ? 0 : Math.round((above + rows + below) / 2)
  }
  return tops.map((top, at) => ({
    top,
    rows,
    from: seam(at),
    past: at === count - 1 ? height : seam(at + 1),
  }))
}

/** The search's answer for a whole picture, band by band. */
export async function searchStrips(engine: WritingEngine, picture: Pixels): Promise<TextMap> {
  const { width, height, data } = picture
  const values = new Float32Array(width * height)
  for (const { top, rows, from, past } of stripsOf(width, height)) {
    const band = data.subarray(top * width * 3, (top + rows) * width * 3)
    const map = await engine.search(searchImage({ width, height: rows, data: band }))
    values.set(map.values.subarray((from - top) * width, (past - top) * width), from * width)
  }
  return { width, height, values }
}

function wholeSteps(rows: number): number {
  return Math.ceil(rows / SEARCH_STEP) * SEARCH_STEP
}

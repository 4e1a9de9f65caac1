import sharp from 'sharp'
import type { Pixels } from '../../photo/writing/cut-line.ts'
import { type Quad, rectangleAround, scaled, sizeOf } from '../../photo/writing/quad.ts'

/** Longer side of the picture in which ink is counted, in pixels. */
const SIDE = 1_000
/** Darker than the paper by this share of the way to black, a spot is ink. */
const INK = 0.3
/** At least this share of a page is no lighter than its paper. */
const PAPER = 0.9
/** Ink on this share of the page is more than specks and the shadow of a staple: some words or a stamp. */
const LEAST = 0.001
/** As much of a line's height around it still belongs to it. */
const MARGIN = 0.35

/**
 * Whether a page shows ink beside the lines that were read: a picture, a stamp, or writing that was
 * not seen as such. So a line that was missed is at least told of.
 */
export async function hasInkBeside(page: Pixels, boxes: readonly Quad[]): Promise<boolean> {
  const { data, info } = await sharp(page.data, {
    raw: { width: page.width, height: page.height, channels: 3 },
  })
    .greyscale()
    .resize({ width: SIDE, height: SIDE, fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const covered = coverOf(boxes, page, { width, height })
  const paper = paperOf(data)
  let ink = 0
  for (let at = 0; at < data.length; at += 1) {
    if (covered[at] === 0 && (data[at] ?? 255) < paper * (1 - INK)) ink += 1
  }
  return ink > width * height * LEAST
}

/**
 * The shade of the paper. Not the commonest one: where a fax breaks off the rest of its page is black,
 * and that is not paper.
 */
function paperOf(data: Uint8Array): number {
  const sorted = Uint8Array.from(data).sort()
  return sorted[Math.floor(sorted.length * PAPER)] ?? 255
}

function coverOf(
  boxes: readonly Quad[],
  page: Pixels,
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array {
  const covered = new Uint8Array(width * height)
  for (const box of boxes) {
    const small = scaled(box, width / page.width, height / page.height)
    const around = rectangleAround(small)
    const margin = sizeOf(small).height * MARGIN
    const from = Math.max(0, Math.floor(around.x - margin))
    const to = Math.min(width, Math.ceil(around.x + around.width + margin))
    const top = Math.max(0, Math.floor(around.y - margin))
    const bottom = Math.min(height, Math.ceil(around.y + around.height + margin))
    for (let y = top; y < bottom; y += 1) covered.fill(1, y * width + from, y * width + to)
  }
  return covered
}

import { middleOf, type Point, type Quad, sizeOf } from '../../photo/writing/quad.ts'

/** A line that was read off a picture of a page. */
export interface ReadLine {
  readonly text: string
  readonly sure: boolean
  /** In pixels of the picture. */
  readonly box: Quad
}

/** A line of a scanned page where it stands, in points from the lower left, the page laid level. */
export interface PlacedLine {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly height: number
  /** Part of it could not be read for certain. */
  readonly doubtful: boolean
}

/** A4 is 842 points high; whatever the picture, its longer side is taken for that. */
export const LONG_SIDE = 842

/**
 * Lines where they stand on a page, as if it had been laid level and upright on the glass.
 * @param picture the size of the picture, in pixels
 */
export function placedLines(
  lines: readonly ReadLine[],
  picture: { readonly width: number; readonly height: number },
): PlacedLine[] {
  const upright = directionOf(lines.map(({ box }) => box)).x >= 0
  const turned = lines.map((line) => (upright ? line : upsideDown(line, picture)))
  const { x: cos, y: sin } = directionOf(turned.map(({ box }) => box))
  const scale = LONG_SIDE / Math.max(picture.width, picture.height)
  return turned.map(({ text, sure, box }) => {
    const across = box.map(({ x, y }) => x * cos + y * sin)
    const { x, y } = middleOf(box)
    return {
      text,
      x: Math.min(...across) * scale,
      right: Math.max(...across) * scale,
      y: (picture.height - (y * cos - x * sin)) * scale,
      height: sizeOf(box).height * scale,
      doubtful: !sure,
    }
  })
}

function upsideDown(
  line: ReadLine,
  { width, height }: { readonly width: number; readonly height: number },
): ReadLine {
  const turn = ({ x, y }: Point): Point => ({ x: width - x, y: height - y })
  const [a, b, c, d] = line.box
  return { ...line, box: [turn(a), turn(b), turn(c), turn(d)] }
}

/** The way most of the writing runs, longer lines counting for more; a direction of length 1. */
export function directionOf(boxes: readonly Quad[]): Point {
  const sum = boxes.reduce(
    (total, [start, end]) => ({ x: total.x + end.x - start.x, y: total.y + end.y - start.y }),
    { x: 0, y: 0 },
  )
  const length = Math.hypot(sum.x, sum.y)
  return length === 0 ? { x: 1, y: 0 } : { x: sum.x / length, y: sum.y / length }
}

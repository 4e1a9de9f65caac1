import type { Pixels } from './face-detector.ts'

/** A square in pixels of a picture; it may reach beyond the picture. */
export interface Square {
  readonly left: number
  readonly top: number
  readonly side: number
}

/** What stands for the world beyond the picture's edge. */
const GREY = 128

/**
 * Draws one square of a picture at another size, each dot mixed from the four nearest it. Meant
 * for sizes from half as large upwards: smaller, and dots would be skipped.
 * @param size width and height of the result, in pixels
 */
export function cutSquare(picture: Pixels, { left, top, side }: Square, size: number): Pixels {
  const cut = new Uint8Array(size * size * 3).fill(GREY)
  const step = side / size
  const columns = Array.from({ length: size }, (_, at) =>
    placeOf(left + (at + 0.5) * step, picture.width),
  )
  for (let row = 0; row < size; row += 1) {
    const line = placeOf(top + (row + 0.5) * step, picture.height)
    if (line) drawLine(picture, { line, columns }, cut.subarray(row * size * 3))
  }
  return { data: cut, width: size, height: size }
}

/** The two rows, or columns, that a place lies between, and how far it is towards the second. */
interface Place {
  readonly near: number
  readonly far: number
  readonly share: number
}

function placeOf(at: number, length: number): Place | undefined {
  if (at < 0 || at > length) return undefined
  const middle = Math.min(Math.max(at - 0.5, 0), length - 1)
  const near = Math.floor(middle)
  return { near, far: Math.min(near + 1, length - 1), share: middle - near }
}

function drawLine(
  { data, width }: Pixels,
  { line, columns }: { line: Place; columns: readonly (Place | undefined)[] },
  into: Uint8Array,
): void {
  const [upper, lower] = [line.near * width, line.far * width]
  for (const [at, column] of columns.entries()) {
    if (!column) continue
    for (let colour = 0; colour < 3; colour += 1) {
      const value = (row: number, x: number) => data[(row + x) * 3 + colour] ?? GREY
      const above = mix(value(upper, column.near), value(upper, column.far), column.share)
      const below = mix(value(lower, column.near), value(lower, column.far), column.share)
      into[at * 3 + colour] = Math.round(mix(above, below, line.share))
    }
  }
}

function mix(one: number, other: number, share: number): number {
  return one + (other - one) * share
}

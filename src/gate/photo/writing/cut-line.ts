import { LINE_HEIGHT, LINE_WIDTH } from './limits.ts'
import { type Quad, sizeOf } from './quad.ts'

/** A picture's pixels, three bytes each: red, green, blue. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** A line made ready for the reader: blue, green and red planes, each value from -1 to 1. */
export interface LineImage {
  readonly width: number
  readonly height: number
  readonly planes: Float32Array
}

/** The reader takes widths of whole steps. */
const STEP = 16
const NARROWEST = 48

/**
 * Cuts a line out of a picture, turned level and drawn 48 pixels high. Where it is made smaller,
 * every pixel is the mean of those that it stands for.
 * @param box corners in pixels of the picture
 */
export function cutLine(source: Pixels, box: Quad): LineImage {
  const { width, height } = sizeOf(box)
  const drawn = clamp(Math.round((width / Math.max(height, 1)) * LINE_HEIGHT), 1, LINE_WIDTH)
  const padded = Math.max(NARROWEST, Math.ceil(drawn / STEP) * STEP)
  const size = padded * LINE_HEIGHT
  const planes = new Float32Array(3 * size)
  const taps = { across: tapsFor(width, drawn), down: tapsFor(height, LINE_HEIGHT) }
  const colour = [0, 0, 0]
  for (let y = 0; y < LINE_HEIGHT; y++) {
    for (let x = 0; x < drawn; x++) {
      meanAt(source, box, { x, y, drawn, taps }, colour)
      const at = y * padded + x
      for (let plane = 0; plane < 3; plane++) {
        planes[plane * size + at] = (colour[2 - plane] ?? 0) / 127.5 - 1
      }
    }
  }
  return { width: padded, height: LINE_HEIGHT, planes }
}

interface Spot {
  readonly x: number
  readonly y: number
  readonly drawn: number
  readonly taps: { readonly across: number; readonly down: number }
}

/** How many places of the source are asked for one drawn pixel, along one side. */
function tapsFor(from: number, to: number): number {
  return clamp(Math.ceil(from / to), 1, 6)
}

function meanAt(source: Pixels, box: Quad, { x, y, drawn, taps }: Spot, out: number[]): void {
  const [start, end, , below] = box
  out.fill(0)
  const share = 1 / (taps.across * taps.down)
  for (let row = 0; row < taps.down; row++) {
    const low = (y + (row + 0.5) / taps.down) / LINE_HEIGHT
    for (let column = 0; column < taps.across; column++) {
      const far = (x + (column + 0.5) / taps.across) / drawn
      const px = start.x + far * (end.x - start.x) + low * (below.x - start.x) - 0.5
      const py = start.y + far * (end.y - start.y) + low * (below.y - start.y) - 0.5
      addBlend(source, px, py, { share, out })
    }
  }
}

/** Adds the colour between four pixels, each by how near it is. */
function addBlend(
  { width, height, data }: Pixels,
  x: number,
  y: number,
  { share, out }: { share: number; out: number[] },
): void {
  const px = clamp(x, 0, width - 1)
  const py = clamp(y, 0, height - 1)
  const left = Math.floor(px)
  const top = Math.floor(py)
  const toRight = left + 1 < width ? 3 : 0
  const toBelow = top + 1 < height ? width * 3 : 0
  const [fx, fy] = [px - left, py - top]
  const at = (top * width + left) * 3
  for (let channel = 0; channel < 3; channel++) {
    const one = at + channel
    const a = data[one] ?? 0
    const b = data[one + toRight] ?? 0
    const c = data[one + toBelow] ?? 0
    const d = data[one + toBelow + toRight] ?? 0
    const above = a + (b - a) * fx
    out[channel] = (out[channel] ?? 0) + share * (above + (c + (d - c) * fx - above) * fy)
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

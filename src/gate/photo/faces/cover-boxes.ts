import type { PixelBox, Pixels } from './face-detector.ts'

/** How much of the surroundings gives the colours, as a share of the box; at least some pixels. */
const RIM_SHARE = 0.15
const LEAST_RIM = 3

type Colour = readonly [red: number, green: number, blue: number]

/** The colours beside a box, and how much each side counts at one spot. */
type Sides = readonly (readonly [
  colour: Colour,
  weight: (across: number, down: number) => number,
])[]

/** Where everything round a box is covered too, or the box is the whole picture. */
const GREY: Colour = [128, 128, 128]

/**
 * A copy of the picture in which each box is filled with a soft mix of the colours beside it.
 * Nothing inside any box has a part in the result, so nothing can be won back from it.
 * @param boxes in whole pixels, within the picture
 */
export function coverBoxes(picture: Pixels, boxes: readonly PixelBox[]): Pixels {
  const hidden = new Uint8Array(picture.width * picture.height)
  for (const box of boxes) forEachSpot(box, picture.width, (at) => (hidden[at] = 1))
  const data = new Uint8Array(picture.data)
  for (const box of boxes) fill({ ...picture, data }, box, sidesOf(picture, box, hidden))
  return { ...picture, data }
}

function fill({ data, width }: Pixels, box: PixelBox, sides: Sides): void {
  forEachSpot(box, width, (at, across, down) => {
    const weights = sides.map(([, weight]) => weight(across, down))
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    for (let part = 0; part < 3; part += 1) {
      const mixed = sides.reduce(
        (sum, [colour], index) => sum + (colour[part] ?? 0) * (weights[index] ?? 0),
        0,
      )
      data[at * 3 + part] = Math.round(mixed / all)
    }
  })
}

function sidesOf(picture: Pixels, box: PixelBox, hidden: Uint8Array): Sides {
  const { x, y, width, height } = box
  const across = Math.max(LEAST_RIM, Math.round(width * RIM_SHARE))
  const down = Math.max(LEAST_RIM, Math.round(height * RIM_SHARE))
  const rims: readonly (readonly [PixelBox, Sides[number][1]])[] = [
    [{ x, y: y - down, width, height: down }, (_, from) => (1 - from) ** 2],
    [{ x, y: y + height, width, height: down }, (_, from) => from ** 2],
    [{ x: x - across, y, width: across, height }, (from) => (1 - from) ** 2],
    [{ x: x + width, y, width: across, height }, (from) => from ** 2],
  ]
  const sides = rims.flatMap(([rim, weight]) => {
    const colour = meanColour(picture, within(rim, picture), hidden)
    return colour ? [[colour, weight] as const] : []
  })
  // A side's own weight is nothing on the far side, where another one may be missing.
  return sides.length === rims.length ? sides : evenly(sides.map(([colour]) => colour))
}

function evenly(colours: readonly Colour[]): Sides {
  return (colours.length === 0 ? [GREY] : colours).map((colour) => [colour, () => 1])
}

function meanColour(
  { data, width }: Pixels,
  rim: PixelBox,
  hidden: Uint8Array,
): Colour | undefined {
  let [red, green, blue, spots] = [0, 0, 0, 0]
  forEachSpot(rim, width, (at) => {
    if (hidden[at]) return
    red += data[at * 3] ?? 0
    green += data[at * 3 + 1] ?? 0
    blue += data[at * 3 + 2] ?? 0
    spots += 1
  })
  return spots === 0 ? undefined : [red / spots, green / spots, blue / spots]
}

/** The part of a box that lies in the picture, in whole pixels; its size may be nothing. */
export function within(box: PixelBox, { width, height }: Omit<Pixels, 'data'>): PixelBox {
  const x = Math.min(width, Math.max(0, Math.floor(box.x)))
  const y = Math.min(height, Math.max(0, Math.floor(box.y)))
  const right = Math.min(width, Math.max(x, Math.ceil(box.x + box.width)))
  const bottom = Math.min(height, Math.max(y, Math.ceil(box.y + box.height)))
  return { x, y, width: right - x, height: bottom - y }
}

/** `across` and `down` are shares of the box, 0 to 1. */
function forEachSpot(
  { x, y, width, height }: PixelBox,
  pictureWidth: number,
  visit: (at: number, across: number, down: number) => void,
): void {
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      visit((y + row) * pictureWidth + x + column, (column + 0.5) / width, (row + 0.5) / height)
}

/** A place in a picture; the axes run right and down. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Four corners, clockwise as seen, beginning where the first letter's top is. */
export type Quad = readonly [Point, Point, Point, Point]

/** How far apart two points are. */
export function distance(one: Point, other: Point): number {
  return Math.hypot(other.x - one.x, other.y - one.y)
}

/** How long a line of writing is, and how high, in the units of its corners. */
export function sizeOf([start, end, , below]: Quad): { width: number; height: number } {
  return { width: distance(start, end), height: distance(start, below) }
}

/** The same corners measured otherwise: each axis multiplied. */
export function scaled(quad: Quad, across: number, down: number): Quad {
  const move = ({ x, y }: Point) => ({ x: x * across, y: y * down })
  return [move(quad[0]), move(quad[1]), move(quad[2]), move(quad[3])]
}

/** The middle of the four corners. */
export function middleOf(quad: Quad): Point {
  const sum = quad.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }))
  return { x: sum.x / 4, y: sum.y / 4 }
}

/** The same box with the line in it read from its other end, as when a paper is upside down. */
export function otherWay(quad: Quad): Quad {
  return [quad[2], quad[3], quad[0], quad[1]]
}

/** The level rectangle around a box, for drawing or blurring it. */
export function rectangleAround(quad: Quad): {
  x: number
  y: number
  width: number
  height: number
} {
  const across = quad.map((corner) => corner.x)
  const down = quad.map((corner) => corner.y)
  const [x, y] = [Math.min(...across), Math.min(...down)]
  return { x, y, width: Math.max(...across) - x, height: Math.max(...down) - y }
}

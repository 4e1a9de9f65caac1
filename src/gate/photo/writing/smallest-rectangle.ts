import type { Point } from './quad.ts'

/** A rectangle that may stand aslant: its longer sides run along `along`, a direction of length 1. */
export interface Rectangle {
  readonly middle: Point
  readonly along: Point
  /** The longer side. */
  readonly length: number
  /** The shorter side. */
  readonly breadth: number
}

/**
 * The rectangle of the smallest area that holds every corner of an outline. One of its sides lies
 * on one of the outline's, so each is tried.
 * @param hull corners of an outline without dents, at least one
 */
export function smallestRectangle(hull: readonly Point[]): Rectangle {
  let smallest = boxAlong(hull, { x: 1, y: 0 })
  for (const [at, from] of hull.entries()) {
    const to = hull[(at + 1) % hull.length] ?? from
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    if (length === 0) continue
    const box = boxAlong(hull, { x: (to.x - from.x) / length, y: (to.y - from.y) / length })
    if (box.length * box.breadth < smallest.length * smallest.breadth - 1e-9) smallest = box
  }
  return smallest
}

function boxAlong(hull: readonly Point[], along: Point): Rectangle {
  const across = { x: -along.y, y: along.x }
  const far = rangeOf(hull.map(({ x, y }) => x * along.x + y * along.y))
  const wide = rangeOf(hull.map(({ x, y }) => x * across.x + y * across.y))
  const middle = {
    x: far.middle * along.x + wide.middle * across.x,
    y: far.middle * along.y + wide.middle * across.y,
  }
  return far.size >= wide.size
    ? { middle, along, length: far.size, breadth: wide.size }
    : { middle, along: across, length: wide.size, breadth: far.size }
}

function rangeOf(values: readonly number[]): { middle: number; size: number } {
  const least = Math.min(...values)
  const most = Math.max(...values)
  return { middle: (least + most) / 2, size: most - least }
}

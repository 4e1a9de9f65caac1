import { hullOf } from './hull.ts'
import type { Point, Quad } from './quad.ts'
import { type Rectangle, smallestRectangle } from './smallest-rectangle.ts'
import { patchesIn, type TextMap } from './text-map.ts'

/** A pixel as likely as this belongs to writing. */
const LIKELY = 0.3
/** A place less sure than this is taken for a pattern, not for writing. */
const LEAST_SCORE = 0.5
/** The search marks the core of a line alone: its box grows by this share of area over outline. */
const GROWTH = 1.6
/** A core lower than this, in pixels, is a speck. */
const LEAST_BREADTH = 3

/**
 * The lines of writing in a map of likelihoods, each in a box that may stand aslant: pixels that
 * hang together, their smallest rectangle, grown by what the search leaves off at the rim (the way
 * of "Real-time Scene Text Detection with Differentiable Binarization", Liao and others, 2020).
 */
export function findBoxes(map: TextMap): Quad[] {
  return patchesIn(map, LIKELY).flatMap(({ edge, score }) => {
    if (score < LEAST_SCORE) return []
    const core = smallestRectangle(hullOf(edge))
    if (core.breadth < LEAST_BREADTH) return []
    return [cornersOf(grown(core), map)]
  })
}

/** Grown on every side by the same width. */
export function grown(core: Rectangle): Rectangle {
  const { length, breadth } = core
  const margin = (GROWTH * length * breadth) / (2 * (length + breadth))
  return { ...core, length: length + 2 * margin, breadth: breadth + 2 * margin }
}

/** A box longer than this many times its breadth holds a line that runs along it. */
const CLEARLY_LONG = 1.5

/**
 * Corners in reading order: the line runs to the right, or, in a box that clearly stands on end,
 * along that. Which of its two ends comes first is for the reader to find out.
 */
function cornersOf({ middle, along, length, breadth }: Rectangle, map: TextMap): Quad {
  const turned = length < CLEARLY_LONG * breadth && Math.abs(along.y) > Math.abs(along.x)
  const run = turned ? { x: along.y, y: -along.x } : along
  const [far, low] = turned ? [breadth / 2, length / 2] : [length / 2, breadth / 2]
  const forward = run.x < 0 || (run.x === 0 && run.y < 0) ? { x: -run.x, y: -run.y } : run
  const corner = (ahead: number, beneath: number): Point => ({
    x: within(middle.x + ahead * far * forward.x - beneath * low * forward.y, map.width),
    y: within(middle.y + ahead * far * forward.y + beneath * low * forward.x, map.height),
  })
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)]
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most)
}

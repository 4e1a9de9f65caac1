import { cutSquare, type Square } from './cut-square.ts'
import type { FaceDetector, Pixels, Point, Sighting } from './face-detector.ts'
import { isSameFace } from './overlap.ts'
import type { Pyramid } from './pyramid.ts'

/** How wide the picture of a second look is, in pixels, and how many faces wide. */
const LOOK_SIDE = 96
const FACES_WIDE = 3
/** A second look that is less sure than this finds nothing. */
const CONFIRMED = 0.5
/** Looked at together: more at once is no quicker and takes more memory. */
const TOGETHER = 8

/**
 * Looks once more, from close by, at each thing that looked like a face: a face in the middle of
 * a small picture is told from a pattern far better than somewhere in a large one.
 * @param seen sightings in pixels of the pyramid's full picture
 * @returns the confirmed ones, placed and scored by the second look
 */
export async function lookAgain(
  seen: readonly Sighting[],
  pyramid: Pyramid,
  detector: FaceDetector,
): Promise<Sighting[]> {
  const confirmed: Sighting[] = []
  for (let start = 0; start < seen.length; start += TOGETHER) {
    const some = seen.slice(start, start + TOGETHER)
    const pictures = some.map((one) => cutFrom(pyramid, squareRound(one)))
    const looks = await detector.look(pictures, CONFIRMED)
    for (const [index, first] of some.entries())
      confirmed.push(...confirmation(first, looks[index] ?? []))
  }
  return confirmed
}

/** The surest of what a second look found where the first one was; none or one. */
function confirmation(first: Sighting, found: readonly Sighting[]): Sighting[] {
  const square = squareRound(first)
  return found
    .map((one) => placedBack(one, square))
    .filter((one) => isSameFace(one, first))
    .toSorted((one, other) => other.score - one.score)
    .slice(0, 1)
}

function squareRound({ x, y, width, height }: Sighting): Square {
  const side = Math.max(width, height) * FACES_WIDE
  return { left: x + (width - side) / 2, top: y + (height - side) / 2, side }
}

/** From the smallest picture that has the dots, so that none are skipped when it is drawn smaller. */
function cutFrom({ full, levels }: Pyramid, { left, top, side }: Square): Pixels {
  const wanted = full.width * (LOOK_SIDE / side)
  const sources = [full, ...levels].toSorted((one, other) => one.width - other.width)
  const source = sources.find(({ width }) => width >= wanted) ?? full
  const scale = source.width / full.width
  return cutSquare(source, { left: left * scale, top: top * scale, side: side * scale }, LOOK_SIDE)
}

function placedBack({ x, y, width, height, score, marks }: Sighting, square: Square): Sighting {
  const by = square.side / LOOK_SIDE
  const placed = ([across, down]: Point): Point => [
    square.left + across * by,
    square.top + down * by,
  ]
  const [left, top] = placed([x, y])
  return {
    x: left,
    y: top,
    width: width * by,
    height: height * by,
    score,
    marks: {
      leftEye: placed(marks.leftEye),
      rightEye: placed(marks.rightEye),
      nose: placed(marks.nose),
      mouth: placed(marks.mouth),
    },
  }
}

import type { FaceMarks, Point, Sighting } from '../face-detector.ts'

/** One of the detector's maps: channels, each of height × width numbers. */
export interface FeatureMap {
  readonly values: Float32Array
  readonly height: number
  readonly width: number
}

/** Where the detector tells what it saw, once for small faces and once for large ones. */
export interface Head {
  /** Pixels of the picture from one place of the map to the next. */
  readonly stride: number
  /** Guesses at each place. */
  readonly guesses: number
  /** How sure each guess is, before it is pressed between 0 and 1. */
  readonly scores: FeatureMap
  /** Sixteen numbers a guess: box centre and size, then six features, all in pixels from the place. */
  readonly boxes: FeatureMap
}

const NUMBERS_A_GUESS = 16

/** Every guess that is sure enough, in pixels of the picture. */
export function readSightings(head: Head, leastScore: number): Sighting[] {
  const { scores, guesses } = head
  const places = scores.height * scores.width
  const least = Math.log(leastScore / (1 - leastScore))
  const seen: Sighting[] = []
  for (let index = 0; index < guesses * places; index += 1) {
    const sureness = scores.values[index] ?? Number.NEGATIVE_INFINITY
    if (sureness < least) continue
    const score = 1 / (1 + Math.exp(-sureness))
    seen.push({ ...guessAt(head, Math.floor(index / places), index % places), score })
  }
  return seen
}

function guessAt({ stride, boxes }: Head, guess: number, place: number): Omit<Sighting, 'score'> {
  const places = boxes.height * boxes.width
  const number = (nth: number) =>
    boxes.values[(guess * NUMBERS_A_GUESS + nth) * places + place] ?? 0
  const across = ((place % boxes.width) + 0.5) * stride
  const down = (Math.floor(place / boxes.width) + 0.5) * stride
  const point = (nth: number): Point => [across + number(nth), down + number(nth + 1)]
  const [middle, [width, height]] = [point(0), [number(2), number(3)]]
  const marks: FaceMarks = {
    leftEye: point(4),
    rightEye: point(6),
    nose: point(8),
    mouth: point(10),
  }
  return { x: middle[0] - width / 2, y: middle[1] - height / 2, width, height, marks }
}

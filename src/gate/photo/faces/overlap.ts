import type { PixelBox } from './face-detector.ts'

/** Two boxes that share more than this of what they cover together are one face. */
const SHARED = 0.3
/** A box with more than this of itself inside another is a part of that face, seen too near. */
const INSIDE = 0.7

/** Whether two boxes are round one face. */
export function isSameFace(one: PixelBox, other: PixelBox): boolean {
  const both = sharedArea(one, other)
  const [first, second] = [one.width * one.height, other.width * other.height]
  return both > SHARED * (first + second - both) || both > INSIDE * Math.min(first, second)
}

/** Each face once, by its surest sighting; surest first. */
export function countedOnce<Seen extends PixelBox & { readonly score: number }>(
  sightings: readonly Seen[],
): Seen[] {
  const kept: Seen[] = []
  for (const sighting of sightings.toSorted((one, other) => other.score - one.score))
    if (!kept.some((face) => isSameFace(face, sighting))) kept.push(sighting)
  return kept
}

function sharedArea(one: PixelBox, other: PixelBox): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, width) * Math.max(0, height)
}

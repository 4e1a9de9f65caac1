import type { Point } from './quad.ts'

/**
 * The corners of the tightest outline around points, without dents: Andrew's monotone chain.
 * Fewer than three corners where the points stand in one line.
 */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((one, other) => one.x - other.x || one.y - other.y)
  const lower = chain(sorted)
  const upper = chain(sorted.reverse())
  return lower.length < 2 ? lower : [...lower.slice(0, -1), ...upper.slice(0, -1)]
}

function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    while (kept.length >= 2 && !turnsOut(kept.at(-2), kept.at(-1), point)) kept.pop()
    const last = kept.at(-1)
    if (last?.x !== point.x || last.y !== point.y) kept.push(point)
  }
  return kept
}

function turnsOut(before: Point | undefined, last: Point | undefined, next: Point): boolean {
  if (!before || !last) return true
  return (last.x - before.x) * (next.y - before.y) > (last.y - before.y) * (next.x - before.x)
}

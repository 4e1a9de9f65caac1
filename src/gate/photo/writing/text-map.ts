import type { Point } from './quad.ts'

/** How likely each pixel of a picture belongs to writing, from 0 to 1, row by row. */
export interface TextMap {
  readonly width: number
  readonly height: number
  readonly values: Float32Array
}

/** Pixels that hang together, each likely enough to be writing. */
export interface Patch {
  /** The first and last pixel of every unbroken run along a row: all that its outline needs. */
  readonly edge: readonly Point[]
  readonly pixels: number
  /** The mean likelihood of its pixels. */
  readonly score: number
}

/** Likely pixels side by side in one row. */
interface Run {
  readonly y: number
  readonly left: number
  readonly right: number
  readonly sum: number
  /** A run that this one hangs together with; none where it stands for the whole patch. */
  stem: Run | undefined
}

/** Pixels more likely than a bound that touch at a side or a corner, as patches. */
export function patchesIn(map: TextMap, above: number): Patch[] {
  const runs: Run[] = []
  let before: readonly Run[] = []
  for (let y = 0; y < map.height; y++) {
    const row = runsIn(map, y, above)
    tie(row, before)
    runs.push(...row)
    before = row
  }
  const patches = Map.groupBy(runs, stemOf)
  return [...patches.values()].map(patchOf)
}

function runsIn({ width, values }: TextMap, y: number, above: number): Run[] {
  const runs: Run[] = []
  const row = values.subarray(y * width, (y + 1) * width)
  for (let left = 0; left < width; left++) {
    if ((row[left] ?? 0) <= above) continue
    let right = left
    let sum = 0
    for (let value = row[left]; value !== undefined && value > above; value = row[right]) {
      sum += value
      right++
    }
    runs.push({ y, left, right: right - 1, sum, stem: undefined })
    left = right
  }
  return runs
}

/** Makes one of what touches between two rows. Both are in order, so one walk does. */
function tie(row: readonly Run[], before: readonly Run[]): void {
  let first = 0
  for (const run of row) {
    while ((before[first]?.right ?? Number.POSITIVE_INFINITY) < run.left - 1) first++
    for (let at = first; (before[at]?.left ?? Number.POSITIVE_INFINITY) <= run.right + 1; at++) {
      const other = before[at]
      if (other) join(stemOf(run), stemOf(other))
    }
  }
}

function join(stem: Run, other: Run): void {
  if (stem !== other) stem.stem = other
}

function stemOf(run: Run): Run {
  let stem = run
  while (stem.stem) stem = stem.stem
  if (run !== stem) run.stem = stem
  return stem
}

function patchOf(runs: readonly Run[]): Patch {
  const pixels = runs.reduce((total, { left, right }) => total + right - left + 1, 0)
  const sum = runs.reduce((total, run) => total + run.sum, 0)
  const edge = runs.flatMap(({ y, left, right }) => [
    { x: left, y },
    { x: right, y },
  ])
  return { edge, pixels, score: sum / pixels }
}

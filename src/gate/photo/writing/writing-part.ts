import { middleOf, type Point, type Quad, scaled, sizeOf } from './quad.ts'
import type { WritingSeen } from './read-writing.ts'

/** Where a line stands in the text of its photo. */
export interface WritingSpan {
  readonly start: number
  readonly end: number
  /** The line's place in `WritingSeen.lines`. */
  readonly line: number
  /** Corners as fractions of the picture. */
  readonly box: Quad
}

/** All that is written in one photo as one text, for the gate to read like any other. */
export interface WritingPart {
  readonly text: string
  /** In order of start. A line may stand in the text more than once. */
  readonly spans: readonly WritingSpan[]
}

/** A line laid level: as far as it can be, the paper's own right and down. */
interface LaidLine {
  readonly line: number
  readonly left: number
  readonly right: number
  readonly middle: number
  readonly height: number
}

/** Lines this near, in line heights, may be one name on two lines. */
const REACH = 1.8
/** Lines side by side stand this level, in line heights. */
const LEVEL = 0.6

/**
 * Makes one text of the lines of a photo: row by row, and after that again each two lines one under
 * the other that the rows tear apart, as on cards side by side ("Olivia" over "Smith"). What was
 * read badly is in it too: a bad reading may be near enough to a name.
 */
export function writingPart(seen: WritingSeen): WritingPart {
  const rows = rowsOf(layLevel(seen))
  const order = rows.flat()
  const torn = pairsUnder(order).filter(([above, under]) => !follow(rows, above, under))
  const pieces = [
    ...rows.map((row) => ({ lines: row, between: ' ' })),
    ...torn.map((lines) => ({ lines, between: '\n' })),
  ]
  const spans: WritingSpan[] = []
  let text = ''
  for (const { lines, between } of pieces) {
    for (const [at, { line }] of lines.entries()) {
      if (text !== '') text += at === 0 ? '\n' : between
      const { text: words = '', box } = seen.lines[line] ?? {}
      if (box) spans.push({ start: text.length, end: text.length + words.length, line, box })
      text += words
    }
  }
  return { text, spans }
}

/** The boxes of the lines that a stretch of the text was read from, each once. */
export function boxesAt({ spans }: WritingPart, start: number, end: number): Quad[] {
  return [
    ...new Set(spans.filter((one) => one.start < end && one.end > start).map(({ box }) => box)),
  ]
}

/** Turns the picture in thought until most of its writing is level. */
function layLevel({ lines, width, height }: WritingSeen): LaidLine[] {
  const read = lines.flatMap(({ text, box }, line) =>
    text === '' ? [] : [{ line, box: scaled(box, width, height) }],
  )
  const { x: cos, y: sin } = mainDirection(read.map(({ box }) => box))
  return read.map(({ line, box }) => {
    const across = box.map(({ x, y }) => x * cos + y * sin)
    const { x, y } = middleOf(box)
    return {
      line,
      left: Math.min(...across),
      right: Math.max(...across),
      middle: y * cos - x * sin,
      height: sizeOf(box).height,
    }
  })
}

/** The way most of the writing runs, longer lines counting for more; a direction of length 1. */
function mainDirection(boxes: readonly Quad[]): Point {
  const sum = boxes.reduce(
    (total, [start, end]) => ({ x: total.x + end.x - start.x, y: total.y + end.y - start.y }),
    { x: 0, y: 0 },
  )
  const length = Math.hypot(sum.x, sum.y)
  return length === 0 ? { x: 1, y: 0 } : { x: sum.x / length, y: sum.y / length }
}

/** Lines that stand level with the one before, from left to right; the rows from top to bottom. */
function rowsOf(lines: readonly LaidLine[]): LaidLine[][] {
  const rows: LaidLine[][] = []
  for (const line of [...lines].sort((one, other) => one.middle - other.middle)) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    const level = last && line.middle - last.middle < LEVEL * Math.min(line.height, last.height)
    if (row && level) row.push(line)
    else rows.push([line])
  }
  for (const row of rows) row.sort((one, other) => one.left - other.left)
  return rows
}

/** Each line with the nearest one beneath it that it overhangs. */
function pairsUnder(lines: readonly LaidLine[]): [LaidLine, LaidLine][] {
  return lines.flatMap((above) => {
    const under = lines
      .filter((one) => isUnder(above, one))
      .sort((one, other) => one.middle - other.middle)[0]
    return under ? [[above, under] satisfies [LaidLine, LaidLine]] : []
  })
}

function isUnder(above: LaidLine, one: LaidLine): boolean {
  const drop = one.middle - above.middle
  const height = Math.max(above.height, one.height)
  const overlap = Math.min(above.right, one.right) - Math.max(above.left, one.left)
  return drop > LEVEL * Math.min(above.height, one.height) && drop < REACH * height && overlap > 0
}

/** Whether the rows already put one line right after the other. */
function follow(rows: readonly LaidLine[][], above: LaidLine, under: LaidLine): boolean {
  const order = rows.flat()
  return order.indexOf(under) === order.indexOf(above) + 1
}

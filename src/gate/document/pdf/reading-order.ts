import type { Line } from './page-lines.ts'

/** Lines that stand at one height of the page, from the left: one, or the cells of a table's row. */
export interface Row {
  readonly cells: readonly Line[]
}

/** So many lines on either side make two columns and no chance. */
const COLUMN_LINES = 5

/**
 * The lines of a page in reading order: two columns are read one after the other, with what runs
 * across both of them in its place; lines at one height are the cells of a row.
 * @param width of the page, in points
 */
export function readingOrder(lines: readonly Line[], width: number): Row[] {
  const gutter = gutterOf(lines, width)
  if (gutter === undefined) return rowsOf(lines)
  const rows: Row[] = []
  let [left, right]: [Line[], Line[]] = [[], []]
  const flush = () => {
    rows.push(...rowsOf(left), ...rowsOf(right))
    left = []
    right = []
  }
  for (const line of [...lines].sort((a, b) => b.y - a.y)) {
    if (line.right <= gutter) left.push(line)
    else if (line.x >= gutter) right.push(line)
    else {
      flush()
      rows.push({ cells: [line] })
    }
  }
  flush()
  return rows
}

/** Where the white between two columns of running text lies, or undefined where there are none. */
function gutterOf(lines: readonly Line[], width: number): number | undefined {
  for (let share = 0.4; share <= 0.6; share += 0.02) {
    const at = width * share
    const left = lines.filter((line) => line.right <= at)
    const right = lines.filter((line) => line.x >= at)
    const across = lines.length - left.length - right.length
    if (left.length < COLUMN_LINES || right.length < COLUMN_LINES) continue
    if (across > lines.length * 0.2) continue
    if (fills(left) && fills(right)) return at
  }
  return undefined
}

/** Whether most lines run the whole width of their column, as text does and the cells of a form do not. */
function fills(lines: readonly Line[]): boolean {
  const from = Math.min(...lines.map((line) => line.x))
  const to = Math.max(...lines.map((line) => line.right))
  const long = lines.filter((line) => line.right - line.x > (to - from) * 0.7)
  return long.length >= lines.length * 0.5
}

function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Line[][] = []
  for (const line of [...lines].sort((a, b) => b.y - a.y)) {
    const last = rows.at(-1)
    const [first] = last ?? []
    if (last && first && first.y - line.y < Math.min(first.height, line.height) * 0.4)
      last.push(line)
    else rows.push([line])
  }
  return rows.map((cells) => ({ cells: cells.sort((a, b) => a.x - b.x) }))
}

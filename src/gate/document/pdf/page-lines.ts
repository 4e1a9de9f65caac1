import { withoutLigatures } from '../clean-text.ts'

/** A run of letters as a PDF places it; from the lower left, in points. */
export interface PlacedText {
  readonly str: string
  /** The first four say how it is turned and stretched; the last two where it stands. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly fontName: string
}

/** Letters that stand side by side on a page. */
export interface Line {
  readonly text: string
  readonly x: number
  readonly right: number
  /** From the bottom of the page. */
  readonly y: number
  readonly height: number
  readonly font: string
  /** Read off a picture, and part of it not for certain. */
  readonly doubtful?: boolean
}

/** The lines of one page in the order in which they are read. */
export interface PageLines {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
  /** Runs that lie across the page, such as DRAFT, which are no part of its text. */
  readonly slanted: readonly string[]
}

/** Letters this far apart, in their own height, belong to different columns or cells. */
const CELL_GAP = 1.8
const WORD_GAP = 0.18

/** Put the runs of one page together to lines, in the order in which the file gives them. */
export function joinRuns(runs: readonly PlacedText[]): { lines: Line[]; slanted: string[] } {
  const lines: Line[] = []
  const slanted: string[] = []
  for (const run of runs) {
    const [stretch = 1, turn = 0, , , x = 0, y = 0] = run.transform
    if (run.str.trim() === '') continue
    if (Math.abs(turn) > Math.abs(stretch) * 0.05) {
      slanted.push(run.str.trim())
      continue
    }
    const text = withoutLigatures(run.str)
    const height = run.height || Math.abs(stretch)
    const line = { text, x, right: x + run.width, y, height, font: run.fontName }
    const last = lines.at(-1)
    const joined = last && joinedLine(last, line)
    if (joined) lines[lines.length - 1] = joined
    else lines.push(line)
  }
  return { lines, slanted }
}

function joinedLine(last: Line, next: Line): Line | undefined {
  const size = Math.max(last.height, next.height)
  const gap = next.x - last.right
  if (Math.abs(next.y - last.y) > size * 0.4) return undefined
  // A gap of many letters begins another column; a step back begins another line.
  if (gap > size * CELL_GAP || gap < -size * 0.6) return undefined
  const spaced = gap > size * WORD_GAP || /\s$/.test(last.text) || /^\s/.test(next.text)
  const text = spaced ? `${last.text.trimEnd()} ${next.text.trimStart()}` : last.text + next.text
  const font = last.text.length >= next.text.length ? last.font : next.font
  const x = Math.min(last.x, next.x)
  return { text, x, right: next.right, y: last.y, height: size, font }
}

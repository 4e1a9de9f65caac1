import type { LeftOut } from '../../types.ts'
import type { Line, PageLines } from './page-lines.ts'

/** The share of a page at its top and its foot in which heads, feet and page numbers stand. */
const EDGE = 0.12

const PAGE_NUMBER =
  /^[-–—\s|]*(page\s*)?(\d{1,4}|[ivxlc]{1,6})(\s*(of|\/)\s*\d{1,4})?[-–—\s|]*$|^page\s+\d{1,4}(\s+of\s+\d{1,4})?\b.{0,40}$/i

/** What was taken off the edges of pages. */
export interface Trimmed {
  readonly pages: readonly PageLines[]
  readonly runningHeads: LeftOut
  readonly pageNumbers: LeftOut
}

/** The pages without heads and feet that come on several of them, and without page numbers. */
export function withoutRunningLines(pages: readonly PageLines[]): Trimmed {
  const repeated = repeatedLines(pages)
  const running: string[] = []
  const numbers: string[] = []
  const trimmed = pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => {
      if (!isAtEdge(line, page)) return true
      const text = line.text.trim()
      const isNumber = PAGE_NUMBER.test(text)
      if (isNumber) numbers.push(text)
      else if (repeated.has(keyOf(line))) running.push(text)
      else return true
      return false
    }),
  }))
  return {
    pages: trimmed,
    runningHeads: leftOut('running_heads', running),
    pageNumbers: leftOut('page_numbers', numbers),
  }
}

const MOST_SHOWN = 5

/** What was left out, with a few examples of it. */
export function leftOut(what: LeftOut['what'], texts: readonly string[]): LeftOut {
  return { what, times: texts.length, says: [...new Set(texts)].slice(0, MOST_SHOWN) }
}

function isAtEdge({ y }: Line, { height }: PageLines): boolean {
  return y < height * EDGE || y > height * (1 - EDGE)
}

/**
 * The same words at the same height, whatever page number stands among them. A line that begins with a
 * number is a clause or a heading, so there the number counts.
 */
function keyOf({ text, y }: Line): string {
  const words = text.toLowerCase().replace(/\s+/g, ' ').trim()
  const same = /^\d/.test(words) ? words : words.replace(/\d+/g, '#')
  return `${same}@${Math.round(y / 4)}`
}

/** Lines at the edge of at least three pages, and of a third of those that there are. */
function repeatedLines(pages: readonly PageLines[]): ReadonlySet<string> {
  const times = new Map<string, number>()
  for (const page of pages) {
    const keys = new Set(page.lines.filter((line) => isAtEdge(line, page)).map(keyOf))
    for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
  }
  const least = Math.max(3, Math.ceil(pages.length / 3))
  return new Set([...times].filter(([, count]) => count >= least).map(([key]) => key))
}

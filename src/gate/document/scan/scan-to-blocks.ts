import type { LeftOut } from '../../types.ts'
import type { Line, PageLines } from '../pdf/page-lines.ts'
import { pagesToBlocks } from '../pdf/pages-to-blocks.ts'
import { withUnread } from '../pdf/unread-pages.ts'
import { checkedDocument, type DocumentRead } from '../read-document.ts'
import { DocumentNotTaken, type DocumentRefusal } from '../refusals.ts'
import type { PlacedLine } from './placed-lines.ts'
import type { ScannedPage, UnreadPage } from './scanned-page.ts'

/** Boxes around lines differ by what letters stand in them; only one higher than this is set larger. */
const LARGER = 1.4

/** A machine's reading of print does not tell one typeface from another. */
const FONT = 'scan'

/**
 * A scan whose pages were read, as a document like any other. What is doubtful in it is marked, and a
 * page that could not be read stands in its place as one that is missing.
 * @param pages every page, in order
 * @returns a refusal where no word was read, or more than any policy has
 */
export function scanToDocument(
  pages: readonly (ScannedPage | UnreadPage)[],
): DocumentRead | DocumentRefusal {
  const read = pages.flatMap((page, at) =>
    page.kind === 'read' && page.lines.length > 0 ? [{ nth: at + 1, page }] : [],
  )
  const usual = usualHeight(read.flatMap(({ page }) => page.lines))
  const laid = withLevelHeads(read.map(({ nth, page }) => toLines(nth, page, usual)))
  const { blocks, leftOut } = pagesToBlocks(laid)
  try {
    return checkedDocument({
      kind: 'read',
      format: 'pdf',
      pages: pages.length,
      blocks: withUnread(blocks, unreadOf(pages)),
      leftOut: [...leftOut, ...picturesLeftOut(pages)],
    })
  } catch (error) {
    if (error instanceof DocumentNotTaken) return error.refusal
    throw error
  }
}

function unreadOf(pages: readonly (ScannedPage | UnreadPage)[]): number[] {
  return pages.flatMap((page, at) => (page.kind === 'unread' ? [at + 1] : []))
}

function toLines(nth: number, page: ScannedPage, usual: number): PageLines {
  const lines = page.lines.map(
    ({ text, x, right, y, height, doubtful }): Line => ({
      text,
      x,
      right,
      y,
      height: height > usual * LARGER ? height : usual,
      font: FONT,
      ...(doubtful ? { doubtful } : {}),
    }),
  )
  return { page: nth, width: page.width, height: page.height, lines, slanted: [] }
}

/** The height in the middle of those of all letters. */
function usualHeight(lines: readonly PlacedLine[]): number {
  const sorted = [...lines].sort((one, other) => one.height - other.height)
  const half = sorted.reduce((sum, { text }) => sum + text.length, 0) / 2
  let passed = 0
  for (const { text, height } of sorted) {
    passed += text.length
    if (passed >= half) return height
  }
  return 1
}

/** A sheet lies a little higher or lower on the glass than the one before, in points. */
const SHIFT = 15

/** Pages whose heads and feet stand level with one another, so that they are known for what they are. */
function withLevelHeads(pages: readonly PageLines[]): PageLines[] {
  const firstAt = new Map<string, number>()
  return pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => {
      const key = line.text.replace(/\d+/g, '#')
      const first = firstAt.get(key)
      if (first === undefined) firstAt.set(key, line.y)
      return first !== undefined && Math.abs(first - line.y) < SHIFT ? { ...line, y: first } : line
    }),
  }))
}

const MOST_SHOWN = 5

function picturesLeftOut(pages: readonly (ScannedPage | UnreadPage)[]): LeftOut[] {
  const more = pages.flatMap((page, at) => (page.kind === 'read' && page.more ? [at + 1] : []))
  const says = more.slice(0, MOST_SHOWN).map((page) => `Page ${page}`)
  return more.length > 0 ? [{ what: 'pictures', times: more.length, says }] : []
}

import type { DocumentBlock, LeftOut } from '../../types.ts'
import { cleanText } from '../clean-text.ts'
import { startsItem } from '../markers.ts'
import { joinLines, wordsIn } from './line-ends.ts'
import type { Line, PageLines } from './page-lines.ts'
import { type Row, readingOrder } from './reading-order.ts'
import { leftOut, withoutRunningLines } from './running-lines.ts'

/** How most of a document is set, against which headings stand out. */
interface Setting {
  readonly height: number
  readonly font: string
  readonly words: ReadonlySet<string>
}

/** A row with where it stands among its neighbours. */
interface PlacedRow {
  readonly row: Row
  readonly page: PageLines
  /** The way down from the row before, in points; infinite at the top of a page or column. */
  readonly gap: number
}

/** Paragraphs, headings, list items and table rows from the lines of pages. */
export function pagesToBlocks(pages: readonly PageLines[]): {
  readonly blocks: readonly DocumentBlock[]
  readonly leftOut: readonly LeftOut[]
} {
  const { pages: trimmed, runningHeads, pageNumbers } = withoutRunningLines(pages)
  const setting = settingOf(trimmed)
  const blocks: DocumentBlock[] = []
  let before: PlacedRow | undefined
  for (const page of trimmed) {
    const rows = placed(page)
    const usual = usualGap(rows)
    for (const placedRow of rows) {
      const last = blocks.at(-1)
      const goesOn = last && before && continues(last, before, placedRow, { usual, setting })
      if (goesOn) blocks[blocks.length - 1] = lengthened(last, placedRow, setting)
      else blocks.push(blockOf(placedRow, setting))
      before = placedRow
    }
  }
  const slanted = pages.flatMap((page) => page.slanted)
  const left = [runningHeads, pageNumbers, leftOut('slanted_text', slanted)]
  return {
    blocks: blocks.map((block) => ({ ...block, text: cleanText(block.text) })),
    leftOut: left.filter(({ times }) => times > 0),
  }
}

function placed(page: PageLines): PlacedRow[] {
  const rows = readingOrder(page.lines, page.width)
  return rows.map((row, at) => {
    const above = rows[at - 1]?.cells[0]?.y
    const here = row.cells[0]?.y ?? 0
    const gap = above === undefined || above < here ? Number.POSITIVE_INFINITY : above - here
    return { row, page, gap }
  })
}

/** The distance of lines within a paragraph: the commonest small one. */
function usualGap(rows: readonly PlacedRow[]): number {
  const gaps = rows.map(({ gap }) => gap).filter((gap) => Number.isFinite(gap))
  const sorted = gaps.sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.3)] ?? Number.POSITIVE_INFINITY
}

function settingOf(pages: readonly PageLines[]): Setting {
  const lines = pages.flatMap((page) => page.lines)
  const commonest = (of: (line: Line) => string | number) => {
    const letters = new Map<string | number, number>()
    for (const line of lines) letters.set(of(line), (letters.get(of(line)) ?? 0) + line.text.length)
    return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0]
  }
  return {
    height: Number(commonest((line) => Math.round(line.height * 2) / 2) ?? 11),
    font: String(commonest((line) => line.font) ?? ''),
    words: wordsIn(lines.map((line) => line.text)),
  }
}

function textOf({ row }: PlacedRow): string {
  const cells = row.cells.map((cell) => cell.text.trim())
  return isTableRow(row) ? cells.join(' | ') : cells.join(' ')
}

/** A number and its text stand apart and are one line; further cells are those of a table. */
function isTableRow({ cells }: Row): boolean {
  const [first] = cells
  if (cells.length < 2 || !first) return false
  return (
    cells.length > 2 ||
    !/^(\(?[a-z\d]{1,4}[.)]|[\d.]{1,8}|[•●▪◦‣–—·o\uf0b7\uf0a7-])$/i.test(first.text.trim())
  )
}

function headingLevel({ row }: PlacedRow, setting: Setting): number {
  const [first] = row.cells
  if (!first || isTableRow(row)) return 0
  const text = row.cells
    .map((cell) => cell.text)
    .join(' ')
    .trim()
  if (text.length > 140 || !/\p{L}/u.test(text)) return 0
  if (first.height > setting.height * 1.6) return 1
  if (first.height > setting.height * 1.12) return 2
  const plain = /[.;:,]$/.test(text) || text.length > 80 || !/^[\p{Lu}\d]/u.test(text)
  return row.cells.every((cell) => cell.font !== setting.font) && !plain ? 3 : 0
}

function blockOf(placedRow: PlacedRow, setting: Setting): DocumentBlock {
  const { row, page } = placedRow
  const text = textOf(placedRow)
  const doubtful = row.cells.some((cell) => cell.doubtful)
  const known = { text, page: page.page, ...(doubtful ? { doubtful } : {}) }
  if (isTableRow(row)) return { kind: 'table_row', level: 0, ...known }
  const level = headingLevel(placedRow, setting)
  if (level > 0) return { kind: 'heading', level, ...known }
  if (startsItem(text)) return { kind: 'list_item', level: 1, ...known }
  return { kind: 'paragraph', level: 0, ...known }
}

function continues(
  last: DocumentBlock,
  before: PlacedRow,
  here: PlacedRow,
  known: { readonly usual: number; readonly setting: Setting },
): boolean {
  const next = blockOf(here, known.setting)
  if (next.kind === 'list_item' || next.kind === 'table_row' || last.kind === 'table_row')
    return false
  if (last.kind === 'heading' || next.kind === 'heading') {
    return (
      last.kind === next.kind &&
      last.level === next.level &&
      here.gap <= known.usual * 1.5 &&
      last.text.length < 140
    )
  }
  const ended = /[.;:!?]["”’)]*$/.test(last.text)
  // Over the end of a page or column: a sentence that is not over goes on.
  if (!Number.isFinite(here.gap)) return !ended && /^[\p{Ll}\d(“"]/u.test(next.text)
  if (here.gap > known.usual * 1.35) return false
  return !(ended && isShort(before))
}

/** Whether a line ends well before the right edge of the text, as the last one of a paragraph does. */
function isShort({ row, page }: PlacedRow): boolean {
  const right = Math.max(...page.lines.map((line) => line.right))
  const [cell] = row.cells.toReversed()
  return cell !== undefined && right - cell.right > page.width * 0.15
}

function lengthened(last: DocumentBlock, here: PlacedRow, setting: Setting): DocumentBlock {
  const doubtful = last.doubtful || here.row.cells.some((cell) => cell.doubtful)
  const text = joinLines(last.text, textOf(here), setting.words)
  return { ...last, text, ...(doubtful ? { doubtful } : {}) }
}

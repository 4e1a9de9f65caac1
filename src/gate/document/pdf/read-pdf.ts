import { getResolvedPDFJS } from 'unpdf'
import type { DocumentBlock, LeftOut } from '../../types.ts'
import { MAX_CHARACTERS, MAX_PAGES } from '../limits.ts'
import { DocumentNotTaken } from '../refusals.ts'
import { type DocumentScan, scanOf } from '../scan/scan-of.ts'
import { openPdf, type PdfDocument, type PdfPage, pageOf } from './open-pdf.ts'
import { joinRuns, type PageLines, type PlacedText } from './page-lines.ts'
import { pagesToBlocks } from './pages-to-blocks.ts'
import { withUnread } from './unread-pages.ts'

export interface PdfRead {
  readonly pages: number
  readonly blocks: readonly DocumentBlock[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * Read the text of a PDF by where it stands on its pages. Nothing that it carries is run or fetched;
 * no page is drawn. Of one that holds pictures of pages alone, only that is told.
 * @throws DocumentNotTaken for one that is locked, damaged, too long, or shows nothing that can be read
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead | DocumentScan> {
  const document = await openPdf(bytes)
  const pages = document.numPages
  if (pages > MAX_PAGES) throw new DocumentNotTaken('too_long')
  const read: PageLines[] = []
  const silent: number[] = []
  let characters = 0
  for (let nth = 1; nth <= pages; nth += 1) {
    const page = await pageOf(document, nth)
    const lines = await linesOf(page, nth)
    characters += lines.lines.reduce((sum, line) => sum + line.text.length, 0)
    if (characters > MAX_CHARACTERS) throw new DocumentNotTaken('too_long')
    if (lines.lines.length > 0) read.push(lines)
    else silent.push(nth)
    page.cleanup()
  }
  const unread = await withPictures(document, bytes, silent)
  if (read.length === 0) return scanOf(bytes, pages, unread)
  const { blocks, leftOut } = pagesToBlocks(read)
  return { pages, blocks: withUnread(blocks, unread), leftOut }
}

async function linesOf(page: PdfPage, nth: number): Promise<PageLines> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  try {
    const { items } = await page.getTextContent()
    const runs = items.filter((item): item is typeof item & PlacedText => 'str' in item)
    const { lines, slanted } = joinRuns(runs)
    return { page: nth, width: right - left, height: top - bottom, lines, slanted }
  } catch {
    throw new DocumentNotTaken('damaged')
  }
}

/** Those of the pages without text that show something: an empty page loses nothing. */
async function withPictures(
  document: PdfDocument,
  bytes: Uint8Array,
  pages: readonly number[],
): Promise<number[]> {
  if (pages.length === 0) return []
  const strict = await openPdf(bytes, { strict: true })
  const { OPS } = await getResolvedPDFJS()
  const showing: number[] = []
  for (const nth of pages) {
    const steps = await stepsOf(document, nth)
    // Where pictures are left out as errors, the page that has one comes out empty.
    const stopped = steps.length > 0 && (await stepsOf(strict, nth)).length === 0
    if (stopped || steps.includes(OPS.constructPath)) showing.push(nth)
  }
  return showing
}

/** What is done to draw a page, as the library's codes; nothing where that cannot be told. */
async function stepsOf(document: PdfDocument, nth: number): Promise<readonly number[]> {
  const page = await pageOf(document, nth)
  const { fnArray } = await page.getOperatorList().catch(() => ({ fnArray: [] }))
  page.cleanup()
  return fnArray
}

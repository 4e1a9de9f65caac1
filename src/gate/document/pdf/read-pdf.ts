import { configureUnPDF, getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import type { DocumentBlock, LeftOut } from '../../types.ts'
import { MAX_CHARACTERS, MAX_PAGES } from '../limits.ts'
import { DocumentNotTaken } from '../refusals.ts'
import { joinRuns, type PageLines, type PlacedText } from './page-lines.ts'
import { pagesToBlocks } from './pages-to-blocks.ts'

export interface PdfRead {
  readonly pages: number
  readonly blocks: readonly DocumentBlock[]
  readonly leftOut: readonly LeftOut[]
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

/**
 * Read the text of a PDF by where it stands on its pages. Nothing that it carries is run or fetched;
 * no page is drawn.
 * @throws DocumentNotTaken for one that is locked, damaged, too long, or holds pictures alone
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  const document = await open(bytes)
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
  if (read.length === 0) throw new DocumentNotTaken(unread.length > 0 ? 'scanned' : 'no_text')
  const { blocks, leftOut } = pagesToBlocks(read)
  return { pages, blocks: withUnread(blocks, unread), leftOut }
}

async function open(bytes: Uint8Array, strict = false): Promise<PdfDocument> {
  try {
    await configureUnPDF({ pdfjs: () => import('unpdf/pdfjs') })
    return await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      // No picture is unpacked; each counts as an error.
      maxImageSize: 0,
      stopAtErrors: strict,
      verbosity: 0,
    })
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    throw new DocumentNotTaken(locked ? 'locked' : 'damaged')
  }
}

async function pageOf(document: PdfDocument, nth: number): Promise<PdfPage> {
  try {
    return await document.getPage(nth)
  } catch {
    throw new DocumentNotTaken('damaged')
  }
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
  const strict = await open(bytes, true)
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

function withUnread(
  blocks: readonly DocumentBlock[],
  unread: readonly number[],
): readonly DocumentBlock[] {
  const told = unread.map(
    (page): DocumentBlock => ({ kind: 'unread_page', text: '', level: 0, page }),
  )
  return [...blocks, ...told].sort((one, other) => (one.page ?? 0) - (other.page ?? 0))
}

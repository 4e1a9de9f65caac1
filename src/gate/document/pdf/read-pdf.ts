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
  const unread: number[] = []
  let characters = 0
  for (let nth = 1; nth <= pages; nth += 1) {
    const page = await pageOf(document, nth)
    const lines = await linesOf(page, nth)
    characters += lines.lines.reduce((sum, line) => sum + line.text.length, 0)
    if (characters > MAX_CHARACTERS) throw new DocumentNotTaken('too_long')
    if (lines.lines.length > 0) read.push(lines)
    else if (await showsPicture(page)) unread.push(nth)
    page.cleanup()
  }
  if (read.length === 0) throw new DocumentNotTaken(unread.length > 0 ? 'scanned' : 'no_text')
  const { blocks, leftOut } = pagesToBlocks(read)
  return { pages, blocks: withUnread(blocks, unread), leftOut }
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    await configureUnPDF({ pdfjs: () => import('unpdf/pdfjs') })
    return await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: false,
      maxImageSize: 0,
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

/** Whether anything is painted on a page that has no text: an empty page loses nothing. */
async function showsPicture(page: PdfPage): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray } = await page
    .getOperatorList()
    .catch(() => ({ fnArray: [OPS.paintImageXObject] }))
  const painted = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
    OPS.constructPath,
  ])
  return fnArray.some((operator) => painted.has(operator))
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

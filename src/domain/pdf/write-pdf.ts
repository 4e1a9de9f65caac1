import { setImmediate as turn } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import type { PaperDocument } from './block.ts'
import { fontFile } from './fonts.ts'
import { setBlock } from './set-blocks.ts'

/** Moves with every change to how documents are set, so that nothing set before is taken for it. */
export const PDF_LOOK = 1

/** How many blocks are set before others have their turn. */
const AT_ONCE = 5
/** Far above any policy: the longest of the five that are shipped has 200. */
const MOST_BLOCKS = 5_000

/** The document is too long to be set on paper. */
export class TooLongForPaperError extends Error {
  override name = 'TooLongForPaperError'
}

/**
 * Set a document as a tagged PDF in British English: headings, paragraphs and tables that a screen reader
 * can walk through, bookmarks, and page numbers that it passes over. Equal documents give equal bytes.
 * @throws TooLongForPaperError above 5,000 blocks
 */
export async function writePdf(document: PaperDocument): Promise<Buffer> {
  const { blocks, attached } = document
  if (blocks.length > MOST_BLOCKS) {
    throw new TooLongForPaperError(`${blocks.length} parts do not go on paper.`)
  }
  const paper = openPaper(document)
  const chunks: Buffer[] = []
  paper.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve, reject) => paper.on('end', resolve).on('error', reject))
  const root = paper.struct('Document')
  paper.addStructure(root)
  setTitle(paper, root, document)
  for (const [index, block] of blocks.entries()) {
    setBlock(paper, root, block)
    if (index % AT_ONCE === AT_ONCE - 1) await turn()
  }
  root.end()
  numberPages(paper)
  if (attached) attach(paper, attached, document.at)
  paper.end()
  await ended
  return Buffer.concat(chunks)
}

function openPaper({ title, from, at, sameEverywhere = false }: PaperDocument): PDFKit.PDFDocument {
  const paper = new PDFDocument({
    size: 'A4',
    margins: { top: 64, bottom: 72, left: 64, right: 64 },
    pdfVersion: '1.7',
    compress: !sameEverywhere,
    tagged: true,
    // The types know the archive formats alone.
    subset: 'PDF/UA' as 'PDF/A-2a',
    displayTitle: true,
    lang: 'en-GB',
    bufferPages: true,
    info: {
      Title: title,
      Author: from,
      Producer: 'Gatepost',
      Creator: 'Gatepost',
      CreationDate: at,
    },
    // Nothing is set in a typeface that the file does not carry.
    font: fontFile('regular') as unknown as string,
  })
  paper.registerFont('regular', fontFile('regular'))
  paper.registerFont('bold', fontFile('bold'))
  return paper
}

function setTitle(
  paper: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  { from, title }: PaperDocument,
): void {
  root.add(
    paper.struct('P', {}, () => {
      paper.font('regular').fontSize(11).text(from)
    }),
  )
  paper.moveDown(0.2)
  root.add(
    paper.struct('H1', {}, () => {
      paper.font('bold').fontSize(21).text(title)
    }),
  )
  paper.moveDown(0.6)
}

/** At the foot of each page, as decoration: they are not part of what is read out. */
function numberPages(paper: PDFKit.PDFDocument): void {
  const { start, count } = paper.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    paper.switchToPage(page)
    const { margins, width, height } = paper.page
    const bottom = margins.bottom
    // Below the margin, where a text would otherwise begin a page of its own.
    margins.bottom = 0
    paper.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    paper
      .font('regular')
      .fontSize(9)
      .text(`Page ${page + 1} of ${count}`, margins.left, height - 48, {
        width: width - margins.left - margins.right,
        align: 'right',
        lineBreak: false,
      })
    paper.endMarkedContent()
    margins.bottom = bottom
  }
}

function attach(
  paper: PDFKit.PDFDocument,
  { name, type, about, text }: NonNullable<PaperDocument['attached']>,
  at: Date,
): void {
  const options = { name, type, description: about, relationship: 'Data', creationDate: at }
  paper.file(Buffer.from(text), {
    ...options,
    modifiedDate: at,
  } as PDFKit.Mixins.PDFAttachmentOptions)
}

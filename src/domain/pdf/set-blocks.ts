import type { Block, FactRow } from './block.ts'

type Paper = PDFKit.PDFDocument

/** Sizes in points. */
const TEXT = 11
const HEADINGS = { 2: 15, 3: 12.5 } as const
const KEY_WIDTH = 130
const GAP = 14

/** Set one block where the last one ended, as its part of the document's structure. */
export function setBlock(paper: Paper, parent: PDFKit.PDFStructureElement, block: Block): void {
  if (block.kind === 'heading') setHeading(paper, parent, block)
  else if (block.kind === 'facts') setFacts(paper, parent, block.rows)
  else setParagraph(paper, parent, block)
}

function setParagraph(
  paper: Paper,
  parent: PDFKit.PDFStructureElement,
  block: Extract<Block, { kind: 'paragraph' | 'numbered' }>,
): void {
  parent.add(
    paper.struct('P', {}, () => {
      if (block.kind === 'numbered') {
        paper.font('bold').fontSize(TEXT).text(`${block.number}  `, { continued: true })
      }
      paper.font('regular').fontSize(TEXT).text(block.text, { lineGap: 2.5 })
    }),
  )
  paper.moveDown(0.55)
}

/** @param level the title is level 1 */
function setHeading(
  paper: Paper,
  parent: PDFKit.PDFStructureElement,
  { level, text }: Extract<Block, { kind: 'heading' }>,
): void {
  paper.font('bold').fontSize(HEADINGS[level])
  // A heading stays with what it is the heading of.
  makeRoom(paper, paper.heightOfString(text) + 4 * TEXT)
  paper.moveDown(level === 2 ? 0.7 : 0.4)
  paper.outline.addItem(text)
  parent.add(
    paper.struct(`H${level}`, {}, () => {
      paper.text(text)
    }),
  )
  paper.moveDown(0.35)
}

function setFacts(
  paper: Paper,
  parent: PDFKit.PDFStructureElement,
  rows: readonly FactRow[],
): void {
  const table = paper.struct('Table')
  parent.add(table)
  for (const row of rows) setRow(paper, table, row)
  table.end()
  paper.x = paper.page.margins.left
  paper.moveDown(0.6)
}

function setRow(paper: Paper, table: PDFKit.PDFStructureElement, { key, value }: FactRow): void {
  const { left, right } = paper.page.margins
  const values = left + KEY_WIDTH + GAP
  const width = paper.page.width - right - values
  const keyHeight = paper.font('bold').fontSize(TEXT).heightOfString(key, { width: KEY_WIDTH })
  const valueHeight = paper.font('regular').heightOfString(value, { width, lineGap: 2 })
  const height = Math.max(keyHeight, valueHeight)
  makeRoom(paper, height)
  const top = paper.y
  const line = paper.struct('TR')
  table.add(line)
  line.add(
    paper.struct('TH', { scope: 'Row' } as PDFKit.Mixins.StructureElementOptions, () => {
      paper.font('bold').fontSize(TEXT).text(key, left, top, { width: KEY_WIDTH })
    }),
  )
  line.add(
    paper.struct('TD', {}, () => {
      paper.font('regular').fontSize(TEXT).text(value, values, top, { width, lineGap: 2 })
    }),
  )
  line.end()
  // A value that went on to another page has moved the place itself.
  if (paper.y >= top) paper.y = top + height
  paper.y += 6
}

/** Begin a page unless this much fits on what is left of this one. */
function makeRoom(paper: Paper, height: number): void {
  const bottom = paper.page.height - paper.page.margins.bottom
  const whole = bottom - paper.page.margins.top
  if (paper.y + Math.min(height, whole) > bottom) paper.addPage()
}

/** Documents on paper that everybody can read, with a screen reader too. */
export type { AttachedFile, Block, FactRow, PaperDocument } from './block.ts'
export { type ReadPdf, readPdf } from './read-pdf.ts'
export { bareWords, visibleWords } from './visible-words.ts'
export { PDF_LOOK, TooLongForPaperError, writePdf } from './write-pdf.ts'
export { type Sheet, writeSheets } from './write-sheets.ts'

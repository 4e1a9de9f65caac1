export {
  type DocumentAnswer,
  DocumentReader,
  type DocumentReaderOptions,
  type PageAnswer,
  type PhotoOfPage,
} from './document-reader.ts'
export { MAX_DOCUMENT_BYTES, MAX_PHOTOS } from './limits.ts'
export type { DocumentRead } from './read-document.ts'
export { DOCUMENT_REFUSALS, type DocumentRefusal, type DocumentRefusalCode } from './refusals.ts'
export type { PageSheet } from './scan/page-photo.ts'
export type { DocumentScan } from './scan/scan-of.ts'
export { scanToDocument } from './scan/scan-to-blocks.ts'
export { DOCUMENT_FORMATS, type DocumentFormat } from './sniff-document.ts'

export {
  type DocumentAnswer,
  DocumentReader,
  type DocumentReaderOptions,
  type PageAnswer,
} from './document-reader.ts'
export { MAX_DOCUMENT_BYTES } from './limits.ts'
export type { DocumentRead } from './read-document.ts'
export { DOCUMENT_REFUSALS, type DocumentRefusal, type DocumentRefusalCode } from './refusals.ts'
export type { DocumentScan } from './scan/scan-of.ts'
export { scanToDocument } from './scan/scan-to-blocks.ts'
export { DOCUMENT_FORMATS, type DocumentFormat } from './sniff-document.ts'

/** A school's document that came in as pictures of its pages, and the reading of their writing. */
export { type AddScan, addScan } from './add-scan.ts'
export { beginReading } from './begin-reading.ts'
export { dropScan } from './drop-scan.ts'
export { forgetOldScans } from './forget-old-scans.ts'
export { importScan } from './import-scan.ts'
export { fileToRead, keepPage, scansToRead } from './page-by-page.ts'
export { pagesOf, type ScanRecord, scanRecord, scansOf } from './queries.ts'

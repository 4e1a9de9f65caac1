import { MAX_SCAN_PAGES } from '../limits.ts'
import { DocumentNotTaken } from '../refusals.ts'
import { openPdfium } from './open-pdfium.ts'
import { reasonAgainst } from './page-picture.ts'
import { withPage } from './with-page.ts'

/** A document that is pictures of pages: its writing can be read page by page, which takes a while. */
export interface DocumentScan {
  readonly kind: 'scan'
  readonly pages: number
}

/** So many pages are tried before a scan is taken for one that cannot be opened. */
const TRIED = 3

/**
 * A PDF without text as a scan.
 * @param shown those of its pages that show something
 * @throws DocumentNotTaken where it is empty, too long, or its pictures cannot be opened
 */
export async function scanOf(
  bytes: Uint8Array,
  pages: number,
  shown: readonly number[],
): Promise<DocumentScan> {
  if (shown.length === 0) throw new DocumentNotTaken('no_text')
  if (pages > MAX_SCAN_PAGES) throw new DocumentNotTaken('long_scan')
  const pdfium = await openPdfium()
  for (const page of shown.slice(0, TRIED)) {
    const readable = withPage(pdfium, { bytes, page }, (open) => !reasonAgainst(pdfium, open))
    if (readable) return { kind: 'scan', pages }
  }
  throw new DocumentNotTaken('scanned')
}

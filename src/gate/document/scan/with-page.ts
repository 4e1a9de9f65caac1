import type { Pdfium } from './open-pdfium.ts'

/** Which page of which file, counted from 1. */
export interface PageQuestion {
  /** The whole file. */
  readonly bytes: Uint8Array
  readonly page: number
}

/**
 * Open a page of a PDF, use it, and close it again.
 * @param use is given PDFium's own handle of the page
 * @returns what `use` does; undefined where the file or the page is damaged or locked, or there is no such page
 */
export function withPage<Answer>(
  { call, take, free, memory }: Pdfium,
  { bytes, page: nth }: PageQuestion,
  use: (page: number) => Answer,
): Answer | undefined {
  const at = take(bytes.byteLength)
  if (at === 0) return undefined
  memory().set(bytes, at)
  const document = call.FPDF_LoadMemDocument64(at, bytes.byteLength, '')
  const page = document === 0 ? 0 : call.FPDF_LoadPage(document, nth - 1)
  try {
    return page === 0 ? undefined : use(page)
  } finally {
    if (page !== 0) call.FPDF_ClosePage(page)
    if (document !== 0) call.FPDF_CloseDocument(document)
    free(at)
  }
}

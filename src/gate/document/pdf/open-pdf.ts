import { configureUnPDF, getDocumentProxy } from 'unpdf'
import { DocumentNotTaken } from '../refusals.ts'

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

export interface PdfOptions {
  /** Whether an error ends the reading of a page. @default false */
  readonly strict?: boolean
}

/**
 * Open a PDF to read it. Nothing that it carries is run or fetched.
 * @throws DocumentNotTaken for one that is locked or damaged
 */
export async function openPdf(
  bytes: Uint8Array,
  { strict = false }: PdfOptions = {},
): Promise<PdfDocument> {
  try {
    await configureUnPDF({ pdfjs: () => import('unpdf/pdfjs') })
    return await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      // No picture is unpacked: each counts as an error.
      maxImageSize: 0,
      stopAtErrors: strict,
      verbosity: 0,
    })
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    throw new DocumentNotTaken(locked ? 'locked' : 'damaged')
  }
}

/**
 * One page of a PDF.
 * @param nth counted from 1
 * @throws DocumentNotTaken where it is damaged
 */
export async function pageOf(document: PdfDocument, nth: number): Promise<PdfPage> {
  try {
    return await document.getPage(nth)
  } catch {
    throw new DocumentNotTaken('damaged')
  }
}

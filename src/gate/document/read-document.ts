import type { DocumentBlock, LeftOut } from '../types.ts'
import { MAX_CHARACTERS, MAX_DOCUMENT_BYTES } from './limits.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { type HtmlRead, readHtml } from './read-html.ts'
import { readMarkdown } from './read-markdown.ts'
import { readText } from './read-text.ts'
import { readWord } from './read-word.ts'
import { DocumentNotTaken, type DocumentRefusal, refuseDocument } from './refusals.ts'
import type { DocumentScan } from './scan/scan-of.ts'
import { type DocumentFormat, type Sniffed, sniffDocument } from './sniff-document.ts'

/** A document's words in their order. */
export interface DocumentRead {
  readonly kind: 'read'
  readonly format: DocumentFormat
  /** Null where the format has no pages. */
  readonly pages: number | null
  readonly blocks: readonly DocumentBlock[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * Read a document's words, whatever its name. Nothing in it is run, fetched or drawn. Run it in a
 * process of its own: `DocumentReader` does.
 * @returns a refusal with how to make a copy that can be read; for pictures of pages, only that they are
 * @throws only where a library fails in a way of its own
 */
export async function readDocument(
  bytes: Uint8Array,
): Promise<DocumentRead | DocumentScan | DocumentRefusal> {
  if (bytes.byteLength > MAX_DOCUMENT_BYTES) return refuseDocument('too_big')
  try {
    const sniffed = sniffDocument(bytes)
    const read = await readAs(sniffed, bytes)
    if ('kind' in read) return read
    return checkedDocument({ kind: 'read', format: sniffed.format, ...read })
  } catch (error) {
    if (error instanceof DocumentNotTaken) return error.refusal
    throw error
  }
}

type Words = Pick<DocumentRead, 'pages' | 'blocks' | 'leftOut'>

async function readAs(sniffed: Sniffed, bytes: Uint8Array): Promise<Words | DocumentScan> {
  if (!('text' in sniffed)) {
    return sniffed.format === 'pdf' ? readPdf(bytes) : unpaged(await readWord(bytes))
  }
  const { format, text } = sniffed
  if (text.length > MAX_CHARACTERS * 4) throw new DocumentNotTaken('too_long')
  if (format === 'html') return unpaged(readHtml(text))
  if (format === 'markdown') return unpaged(readMarkdown(text))
  return unpaged({ blocks: readText(text), leftOut: [] })
}

function unpaged(read: HtmlRead): Words {
  return { pages: null, ...read }
}

/**
 * A document whose length is looked at.
 * @throws DocumentNotTaken where it holds no text, or more than any policy
 */
export function checkedDocument(read: DocumentRead): DocumentRead {
  const length = read.blocks.reduce((sum, block) => sum + block.text.length, 0)
  if (length > MAX_CHARACTERS) throw new DocumentNotTaken('too_long')
  if (length === 0) throw new DocumentNotTaken('no_text')
  return read
}

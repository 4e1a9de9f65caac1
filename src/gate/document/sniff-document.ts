import { decodeText } from './decode-text.ts'
import { DocumentNotTaken } from './refusals.ts'
import { isWord, listParts } from './unpack-word.ts'

/** The kinds of document that are read. */
export const DOCUMENT_FORMATS = ['pdf', 'word', 'html', 'markdown', 'text'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

/** A document of a known kind; those that are text come with it. */
export type Sniffed =
  | { readonly format: 'pdf' | 'word' }
  | { readonly format: 'html' | 'markdown' | 'text'; readonly text: string }

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/**
 * What a file is, by its content alone: a name proves nothing.
 * @throws DocumentNotTaken for what is not read, with how to make a copy that is
 */
export function sniffDocument(bytes: Uint8Array): Sniffed {
  if (bytes.byteLength === 0) throw new DocumentNotTaken('empty')
  const head = latin(bytes.subarray(0, 1_024))
  if (head.includes('%PDF-')) return { format: 'pdf' }
  if (head.startsWith('PK\x03\x04')) return sniffPacked(bytes, head)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw sniffCompound(bytes)
  if (head.startsWith('{\\rtf')) throw new DocumentNotTaken('rich_text')
  if (isPicture(head)) throw new DocumentNotTaken('picture')
  const text = decodeText(bytes)
  if (text === undefined) throw new DocumentNotTaken('unknown')
  return { format: textFormat(text), text }
}

function sniffPacked(bytes: Uint8Array, head: string): Sniffed {
  if (/mimetypeapplication\/vnd\.oasis\.opendocument/.test(head)) {
    throw new DocumentNotTaken('open_document')
  }
  const { names } = listParts(bytes)
  if (isWord(names)) return { format: 'word' }
  if (names.includes('content.xml')) throw new DocumentNotTaken('open_document')
  throw new DocumentNotTaken('other_office')
}

/** A file of the old Office, or a new one that is locked: both are wrapped in the same way. */
function sniffCompound(bytes: Uint8Array): DocumentNotTaken {
  const locked = latin(bytes).includes(
    Buffer.from('EncryptedPackage', 'utf16le').toString('latin1'),
  )
  return new DocumentNotTaken(locked ? 'locked' : 'old_word')
}

function isPicture(head: string): boolean {
  return /^(\xff\xd8\xff|\x89PNG|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp(heic|heix|mif1|avif))/s.test(
    head,
  )
}

function textFormat(text: string): 'html' | 'markdown' | 'text' {
  const start = text.slice(0, 5_000)
  if (/^\s*(<!doctype html|<html|<\?xml[^>]*>\s*<(!doctype )?html)/i.test(start)) return 'html'
  if (
    /^\s*<(head|body|article|main|section|div|h[1-6]|p|table|ul|ol|script|iframe)[\s>]/i.test(start)
  ) {
    return 'html'
  }
  return /^#{1,6} \S/m.test(text) || /^(-{3,}|={3,})\s*$/m.test(start) || /\*\*\S/.test(text)
    ? 'markdown'
    : 'text'
}

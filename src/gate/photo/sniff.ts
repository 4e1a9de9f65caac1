import type { PhotoRefusalCode } from './refusals.ts'

/** The kinds of picture that are taken, by what the bytes are. */
export const PHOTO_FORMATS = ['jpeg', 'png', 'webp', 'gif', 'avif'] as const
export type PhotoFormat = (typeof PHOTO_FORMATS)[number]

/** What the first bytes say a file is: a picture to try, or the code of a refusal. */
export type Sniffed =
  | { readonly format: PhotoFormat }
  | { readonly refused: Exclude<PhotoRefusalCode, 'empty'> }

/**
 * Tells what a file is from its bytes alone; a name or a declared type is never asked.
 * The answer for a picture is a promise to be checked by decoding, not a proof.
 */
export function sniff(bytes: Uint8Array): Sniffed {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096))
  const known = SIGNATURES.find(({ at = 0, magic }) => head.indexOf(magic, at, 'latin1') === at)
  if (known) return known.is
  if (head.toString('latin1', 0, 4) === 'RIFF') return sniffRiff(head)
  if (head.toString('latin1', 4, 8) === 'ftyp') return sniffMediaBox(head)
  return { refused: sniffText(head) }
}

interface Signature {
  readonly at?: number
  readonly magic: string
  readonly is: Sniffed
}

const SIGNATURES: readonly Signature[] = [
  { magic: '\xff\xd8\xff', is: { format: 'jpeg' } },
  { magic: '\x89PNG\r\n\x1a\n', is: { format: 'png' } },
  { magic: 'GIF87a', is: { format: 'gif' } },
  { magic: 'GIF89a', is: { format: 'gif' } },
  { magic: '%PDF-', is: { refused: 'pdf' } },
  { magic: 'PK\x03\x04', is: { refused: 'archive' } },
  { magic: 'PK\x05\x06', is: { refused: 'archive' } },
  { magic: 'Rar!\x1a\x07', is: { refused: 'archive' } },
  { magic: '7z\xbc\xaf\x27\x1c', is: { refused: 'archive' } },
  { magic: '\x1f\x8b', is: { refused: 'archive' } },
  { magic: '\xd0\xcf\x11\xe0', is: { refused: 'archive' } },
  { magic: '\x1a\x45\xdf\xa3', is: { refused: 'video' } },
  { magic: '\x00\x00\x01\xba', is: { refused: 'video' } },
  { magic: '\x00\x00\x01\xb3', is: { refused: 'video' } },
  { magic: 'FLV\x01', is: { refused: 'video' } },
  { magic: '\x30\x26\xb2\x75', is: { refused: 'video' } },
  { magic: 'II*\x00', is: { refused: 'other_picture' } },
  { magic: 'MM\x00*', is: { refused: 'other_picture' } },
  { magic: '8BPS', is: { refused: 'other_picture' } },
  { magic: '\xff\x0a', is: { refused: 'other_picture' } },
  { magic: '\x00\x00\x00\x0cJXL ', is: { refused: 'other_picture' } },
  { magic: '\x00\x00\x00\x0cjP  ', is: { refused: 'other_picture' } },
  { magic: '\x00\x00\x01\x00', is: { refused: 'other_picture' } },
  { magic: 'BM', is: { refused: 'other_picture' } },
  { magic: 'MZ', is: { refused: 'program' } },
  { magic: '\x7fELF', is: { refused: 'program' } },
  { magic: '#!', is: { refused: 'program' } },
]

function sniffRiff(head: Buffer): Sniffed {
  const form = head.toString('latin1', 8, 12)
  if (form === 'WEBP') return { format: 'webp' }
  return { refused: form === 'AVI ' ? 'video' : 'unknown' }
}

/** The brands of an ISO media file: the main one, then those it claims to be readable as. */
function sniffMediaBox(head: Buffer): Sniffed {
  const end = Math.min(head.readUInt32BE(0), head.length)
  const brands = [head.toString('latin1', 8, 12)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(head.toString('latin1', at, at + 4))
  if (brands.includes('avis')) return { refused: 'animated' }
  if (brands.includes('avif')) return { format: 'avif' }
  if (brands.some((brand) => /^(hei[cmsx]|hev[cmsx]|mif1|msf1)$/.test(brand)))
    return { refused: 'heic' }
  return { refused: 'video' }
}

function sniffText(head: Buffer): 'svg' | 'web_page' | 'program' | 'pdf' | 'unknown' {
  const text = head.toString('latin1').toLowerCase()
  const start = text.replace(/^(?:\xef\xbb\xbf)?\s*/, '')
  if (/<svg[\s>:/]/.test(text)) return 'svg'
  if (/^<\?php|^<script|^<%|^javascript:/.test(start)) return 'program'
  if (/^<(?:!doctype|!--|html|head|body|iframe|meta|\?xml)/.test(start)) return 'web_page'
  if (/^\s*<[a-z]/.test(start)) return 'web_page'
  if (text.slice(0, 1024).includes('%pdf-')) return 'pdf'
  return 'unknown'
}

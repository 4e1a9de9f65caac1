interface Signature {
  readonly at?: number
  readonly magic: string
  readonly type: string
}

/** What may be sent in, by its first bytes: pictures, recordings and PDF. */
const SIGNATURES: readonly Signature[] = [
  { magic: '\xff\xd8\xff', type: 'image/jpeg' },
  { magic: '\x89PNG\r\n\x1a\n', type: 'image/png' },
  { magic: 'GIF87a', type: 'image/gif' },
  { magic: 'GIF89a', type: 'image/gif' },
  { at: 8, magic: 'WEBP', type: 'image/webp' },
  { at: 8, magic: 'WAVE', type: 'audio/wav' },
  { magic: '%PDF-', type: 'application/pdf' },
  { magic: 'ID3', type: 'audio/mpeg' },
  { magic: 'OggS', type: 'audio/ogg' },
  { magic: '\x1a\x45\xdf\xa3', type: 'video/webm' },
]

/** By the brand that a file of boxes names first. */
const BRANDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:heic|heix|mif1|msf1)$/, 'image/heic'],
  [/^avif$/, 'image/avif'],
  [/^M4[AB] $/, 'audio/mp4'],
  [/^qt {2}$/, 'video/quicktime'],
  [/^(?:isom|iso[2-9]|mp4[12]|M4V |avc1|dash|3gp.)$/, 'video/mp4'],
]

/**
 * What a file is by its bytes; its name and what a browser says of it are never asked. Nothing is decoded.
 * @returns a media type; undefined for everything that is not taken from somebody who is not signed in
 */
export function sniffSent(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64))
  const text = head.toString('latin1')
  if (text.startsWith('ftyp', 4)) {
    return BRANDS.find(([brand]) => brand.test(text.slice(8, 12)))?.[1]
  }
  const found = SIGNATURES.find(({ at = 0, magic }) => text.startsWith(magic, at))
  if (found?.at === 8 && !text.startsWith('RIFF')) return undefined
  return found?.type
}

import { type Refusal, refuse } from '../refusal.ts'

/** The largest file of a translation. */
export const TRANSLATION_BYTES = 5 * 1024 * 1024
/** The longest text of a translation, in characters: five times the longest policy. */
const TEXT_CHARACTERS = 500_000

export type ReadTranslation =
  | { readonly ok: true; readonly kind: 'pdf' | 'text'; readonly content: Buffer }
  | Refusal

/** What kind of file a translation is, by its content and not by its name. */
export function readTranslation(bytes: Buffer): ReadTranslation {
  if (bytes.length === 0) return refuse('Choose the file with the translation.', 'file')
  if (bytes.length > TRANSLATION_BYTES) {
    return refuse('The file is larger than 5 MB. Make it smaller and choose it again.', 'file')
  }
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    const end = bytes.subarray(-2_048).toString('latin1')
    if (end.includes('%%EOF')) return { ok: true, kind: 'pdf', content: bytes }
    return refuse('This PDF ends in the middle. Save it anew and choose it again.', 'file')
  }
  const text = textOf(bytes)?.replaceAll('\r\n', '\n').trim()
  if (!text || text.length > TEXT_CHARACTERS) {
    return refuse('Choose a PDF, or a plain text file in UTF-8.', 'file')
  }
  return { ok: true, kind: 'text', content: Buffer.from(`${text}\n`) }
}

function textOf(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // What holds other control characters is some other kind of file.
    return /\p{Cc}/u.test(text.replaceAll(/[\t\n\f\r]/g, '')) ? undefined : text
  } catch {
    return undefined
  }
}

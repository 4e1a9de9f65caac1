import { isUtf8 } from 'node:buffer'
import { type FileRefusal, refuseFile } from './file-refusal.ts'

/** How the letters of a file are written, as a person would name it. */
export type TextEncoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252'

export interface DecodedText {
  readonly kind: 'text'
  readonly encoding: TextEncoding
  /** The text from its start, a piece at a time and without its mark; never whole in memory. */
  readonly pieces: () => Generator<string, void, undefined>
}

/** Several times the register of the largest school; a whole trust of 60,000 fits. */
export const MAX_REGISTER_BYTES = 40 * 1024 * 1024

/** Bytes decoded at a time: what lives longer than a moment costs the process memory for good. */
const PIECE_BYTES = 32 * 1024

/**
 * Turns the bytes of a text file into text: by its byte order mark if it has one, else as strict
 * UTF-8, else as Windows-1252, which is what older Excel writes.
 * @returns how it was written and the text, which is known to be readable to its end, or why this is
 * no text file
 */
export function decodeText(bytes: Uint8Array): DecodedText | FileRefusal {
  if (bytes.byteLength === 0)
    return refuseFile('This file is empty.', 'Export it again and add the new file.')
  if (bytes.byteLength > MAX_REGISTER_BYTES)
    return refuseFile(
      'This file is larger than 40 MB.',
      'Export one school at a time, with only the columns you need.',
    )
  const other = OTHER_FILES.find(({ magic }) => startsWith(bytes, magic))
  if (other) return refuseFile(other.reason, other.mend)

  const marked = MARKS.find(({ mark }) => startsWith(bytes, mark))
  if (marked) return decode(bytes.subarray(marked.mark.length), marked.encoding)
  const silent = unmarkedUtf16(bytes)
  if (silent) return decode(bytes, silent)
  if (bytes.includes(0)) return refuseFile('This is not a text file.', SAVE_AS_CSV)
  return decode(bytes, isUtf8(bytes) ? 'UTF-8' : 'Windows-1252')
}

const SAVE_AS_CSV =
  'In your MIS or spreadsheet choose “CSV UTF-8” when you export or save, and add that file.'
const WORKBOOK = {
  reason: 'This is a spreadsheet workbook, not a CSV file.',
  mend: 'Open it and choose File > Save as > CSV UTF-8, then add the new file.',
}

const OTHER_FILES: readonly { magic: readonly number[]; reason: string; mend: string }[] = [
  { magic: [0x50, 0x4b, 3, 4], ...WORKBOOK },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], ...WORKBOOK },
  { magic: [0x25, 0x50, 0x44, 0x46], reason: 'This is a PDF, not a CSV file.', mend: SAVE_AS_CSV },
]

const MARKS: readonly { mark: readonly number[]; encoding: TextEncoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'UTF-8' },
  { mark: [0xff, 0xfe], encoding: 'UTF-16LE' },
  { mark: [0xfe, 0xff], encoding: 'UTF-16BE' },
]

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

/** Headings are Western letters, so in UTF-16 every second byte of the first line is zero. */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | undefined {
  const pairs = Math.min(bytes.length >> 1, 20)
  const zeros = [0, 0]
  for (let at = 0; at < pairs * 2; at++)
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  if (pairs === 0 || zeros[0] === zeros[1]) return undefined
  if (zeros[1] === pairs) return 'UTF-16LE'
  return zeros[0] === pairs ? 'UTF-16BE' : undefined
}

function decode(bytes: Uint8Array, encoding: TextEncoding): DecodedText | FileRefusal {
  const pieces = () => piecesOf(bytes, encoding)
  if (isWhole(bytes, encoding, pieces)) return { kind: 'text', encoding, pieces }
  return refuseFile(
    'The letters of this file cannot be read: it was damaged on its way.',
    SAVE_AS_CSV,
  )
}

/** Whether every letter can be read. Any bytes at all are letters of Windows-1252. */
function isWhole(
  bytes: Uint8Array,
  encoding: TextEncoding,
  pieces: () => Iterable<string>,
): boolean {
  if (encoding === 'Windows-1252') return true
  if (encoding === 'UTF-8') return isUtf8(bytes)
  try {
    for (const _ of pieces());
    return true
  } catch {
    return false
  }
}

/** @throws {TypeError} where letters cannot be read */
function* piecesOf(bytes: Uint8Array, encoding: TextEncoding): Generator<string, void, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    yield decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true })
  }
  yield decoder.decode()
}

import type { PhotoWorkers } from '../../../gate/photo/index.ts'
import type { MediaStore } from '../../media/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'

/** A scan of a dozen pages in colour; more is a scanner set wrong. */
const MAX_PDF_BYTES = 20 * 1024 * 1024
const PDF = Buffer.from('%PDF-')

/** A scan that lies in the media store, not yet of any school. */
export interface ReceivedScan {
  readonly sha256: string
  readonly format: 'pdf' | 'jpeg'
  readonly bytes: number
}

/**
 * Keep the file of a scanned sheet. What it is, is told by its bytes alone. A picture is cleaned as every
 * photo is; a PDF is kept as it is, never opened here, and only ever handed out to be saved. Runs outside
 * any transaction: it may take seconds, and files that nothing points to are cleared away.
 */
export async function receiveScan(
  tools: { readonly photos: PhotoWorkers; readonly media: MediaStore },
  bytes: Uint8Array,
): Promise<{ readonly ok: true; readonly scan: ReceivedScan } | Refusal> {
  if (PDF.equals(bytes.subarray(0, PDF.byteLength))) {
    if (bytes.byteLength > MAX_PDF_BYTES) {
      return refuse(
        'This PDF is larger than 20 MB. Scan it in black and white, or sheet by sheet.',
        'scan',
      )
    }
    return keep(tools.media, bytes, 'pdf')
  }
  const answer = await tools.photos.takeIn(bytes)
  if (answer.kind === 'failed') return refuse(answer.reason, 'scan')
  if (answer.kind === 'refused') {
    return refuse(`${answer.reason} Add the scan as a PDF, a JPEG or a PNG.`, 'scan')
  }
  return keep(tools.media, answer.clean.full.bytes, 'jpeg')
}

async function keep(
  media: MediaStore,
  bytes: Uint8Array,
  format: ReceivedScan['format'],
): Promise<{ readonly ok: true; readonly scan: ReceivedScan } | Refusal> {
  const stored = await media.put(bytes)
  if (stored.kind === 'no_space') return refuse(stored.message, 'scan')
  return { ok: true, scan: { sha256: stored.sha256, format, bytes: stored.bytes } }
}

import type { MediaStore } from '../media/index.ts'

/** A certificate is a page or two. */
export const MAX_CERTIFICATE_BYTES = 5 * 1024 * 1024

export type CertificateKind = 'pdf' | 'jpeg' | 'png'

/** A certificate as it lies in the media store. */
export interface KeptCertificate {
  readonly sha256: string
  readonly kind: CertificateKind
}

/**
 * What a file is by its content, whatever it calls itself.
 * @returns undefined where it is none of the kinds that are taken
 */
export function certificateKind(bytes: Uint8Array): CertificateKind | undefined {
  const begins = (...first: readonly number[]) => first.every((byte, at) => bytes[at] === byte)
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return hasEndOfPdf(bytes) ? 'pdf' : undefined
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg'
  return begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) ? 'png' : undefined
}

/** Readers look for its end in the last 1,024 bytes; a file that was cut off on its way has none. */
function hasEndOfPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-1_024)).includes('%%EOF')
}

/**
 * Keep a certificate in the media store, exactly as it was sent: it is only ever offered for download.
 * Runs outside any transaction; a file that no record points to is cleared away.
 * @returns the sentence to show where it was not taken
 */
export async function receiveCertificate(
  media: Pick<MediaStore, 'put'>,
  bytes: Uint8Array,
): Promise<KeptCertificate | string> {
  if (bytes.byteLength > MAX_CERTIFICATE_BYTES) {
    return 'This file is larger than 5 MB. Scan it again at a lower quality.'
  }
  const kind = certificateKind(bytes)
  if (!kind) return 'This is no PDF, JPEG or PNG file. Save the certificate as one of these.'
  const stored = await media.put(bytes)
  return stored.kind === 'stored' ? { sha256: stored.sha256, kind } : stored.message
}

import { type ReadPdf, readPdf } from '../../pdf/index.ts'
import { CERTIFICATE_FILE, type Certificate, certificateSchema } from './certificate.ts'

export interface ReadCertificate {
  readonly certificate: Certificate
  /** The words on its page. */
  readonly words: ReadPdf['words']
  readonly bytes: Uint8Array
}

/** What a certificate says of itself; undefined for a file that is none, or is too damaged to be read. */
export async function readCertificate(bytes: Uint8Array): Promise<ReadCertificate | undefined> {
  const read = await readPdf(bytes)
  const parsed = certificateSchema.safeParse(parse(read?.files.get(CERTIFICATE_FILE)))
  if (!read || !parsed.success) return undefined
  return { certificate: parsed.data, words: read.words, bytes }
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

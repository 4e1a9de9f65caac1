import {
  type KeptCertificate,
  MAX_CERTIFICATE_BYTES,
  openCertificate,
  receiveCertificate,
} from '../../../domain/training/index.ts'
import type { App, PageContext } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { UUID } from '../../uuid-pattern.ts'

const TYPES = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const
const NAMES = { pdf: 'certificate.pdf', jpeg: 'certificate.jpg', png: 'certificate.png' } as const

/** Certificates, for the person and their keepers. Only ever to be saved, never shown in the browser. */
export function registerCertificates(app: App): void {
  app.get(`/training/:id{${UUID}}/certificate`, async (c) => {
    const { actor, now, installation } = c.var
    const recordId = c.req.param('id')
    const found = await installation.database.write(actor.trustId, (db) =>
      openCertificate(db, actor, recordId, now),
    )
    if (!found) return ProblemResponse(c, 'not_found')
    // Whoever asks for the headers alone reads no file, and nobody would close it.
    if (c.req.method === 'HEAD') return c.body(null)
    const file = await installation.media.stream(found.sha256)
    if (!file) return ProblemResponse(c, 'not_found')
    c.header('Cache-Control', 'no-store')
    c.header('Content-Type', TYPES[found.kind])
    c.header('Content-Disposition', `attachment; filename="${NAMES[found.kind]}"`)
    c.header('Content-Length', String(file.bytes))
    c.header('X-Content-Type-Options', 'nosniff')
    return c.body(file.body)
  })
}

/**
 * The certificate that came with a form, kept.
 * @returns null where none was chosen; the sentence to show where it was not taken
 */
export async function certificateIn(
  c: PageContext,
  file: unknown,
): Promise<KeptCertificate | string | null> {
  if (!(file instanceof File) || file.size === 0) return null
  // A larger one is refused by its size, before it is read.
  const bytes = file.slice(0, MAX_CERTIFICATE_BYTES + 1)
  return receiveCertificate(c.var.installation.media, new Uint8Array(await bytes.arrayBuffer()))
}

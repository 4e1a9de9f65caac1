import { certificateFacts, setCertificate } from '../../../domain/acknowledgement/index.ts'
import type { App } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { UUID } from '../../uuid-pattern.ts'

/** The certificate of a signature, for whoever signed and for those who sign people in. */
export function registerCertificate(app: App): void {
  app.get(`/me/signatures/:file{${UUID}\\.pdf}`, async (c) => {
    const { actor, now, installation } = c.var
    const acknowledgementId = c.req.param('file').slice(0, -'.pdf'.length)
    const found = await installation.database.write(actor.trustId, (db) =>
      certificateFacts(db, actor, acknowledgementId, now),
    )
    if (!found.ok) {
      return ProblemResponse(c, found.kind === 'refused' ? 'unexpected' : 'not_found')
    }
    const { facts } = found
    const bytes = await setCertificate({ facts, signature: installation.trail.vouch(facts) })
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="signature-${facts.entry.seq}.pdf"`,
      'Cache-Control': 'private, no-store',
    })
  })
}

import { originalOf } from '../../../../domain/policies/index.ts'
import type { App } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { draftAt } from '../drafts/draft-at.ts'

/** The document itself, to be saved and never shown: what a stranger wrote is not run in a page of ours. */
export function registerOriginal(app: App): void {
  app.get('/policy-drafts/:id/document', async (c) => {
    const at = await draftAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const { actor, installation } = c.var
    const original = await installation.database.read(actor.trustId, (db) =>
      originalOf(db, at.draft.draftId),
    )
    if (!original) return ProblemResponse(c, 'not_found')
    return c.body(new Uint8Array(original.bytes), 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(original.fileName)}`,
    })
  })
}

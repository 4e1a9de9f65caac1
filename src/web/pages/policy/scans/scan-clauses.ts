import { importScan, readForImport } from '../../../../domain/policies/index.ts'
import { type Refusal, refuse } from '../../../../domain/refusal.ts'
import { scanToDocument } from '../../../../gate/document/index.ts'
import type { App, PageContext } from '../../../context.ts'
import type { Faults } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { draftPath } from '../drafts/draft-at.ts'
import { type ScanAt, scanAt } from './scan-at.ts'
import { showScan } from './scan-page.tsx'

/** Clauses made of a scan whose pages were all read. */
export function registerScanClauses(app: App): void {
  app.post('/policy-scans/:id/clauses', async (c) => {
    const at = await scanAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const result = await makeClauses(c, at)
    const again = (faults: Faults, status: 422) => showScan(c, at, faults, status)
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`${draftPath(result.draftId, '/binding')}?done=document_imported`, 303)
  })
}

async function makeClauses(
  c: PageContext,
  { scan, school, pages }: ScanAt,
): Promise<{ readonly ok: true; readonly draftId: string } | Refusal> {
  const { actor, now, installation } = c.var
  if (pages.length < scan.pages) {
    return refuse('Not every page has been read yet. Wait until they are.', 'clauses')
  }
  const read = scanToDocument(pages)
  if (read.kind === 'refused') return refuse(`${read.reason} ${read.mend}`, 'clauses')
  const document = await readForImport(read, [...installation.packs.values()])
  return installation.database.write(actor.trustId, (db) =>
    importScan(db, actor, { scanId: scan.scanId, school, document }, now),
  )
}

import { safeFileName } from '../../../../domain/media/index.ts'
import { may, type SchoolName } from '../../../../domain/people/index.ts'
import {
  addScan,
  documentForm,
  importDocument,
  readForImport,
} from '../../../../domain/policies/index.ts'
import { type Refusal, refuse, refuseRole } from '../../../../domain/refusal.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultOf, faultsOf, readBody, readForm } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { schoolAt } from '../../../school-at.ts'
import { draftPath } from '../drafts/draft-at.ts'
import { showDrafts } from '../drafts/list.tsx'
import { scanPath } from '../scans/scan-at.ts'

/** Begin a draft from a document of the school's own. */
export function registerDocumentUpload(app: App): void {
  app.post('/schools/:slug/policy/drafts/document', async (c) => {
    const { school, problem } = schoolAt(c, 'policy.write', 'policy.approve')
    if (!school) return ProblemResponse(c, problem)
    const [typed, { document }] = [await readForm(c), await readBody(c)]
    const again = (faults: Faults, status: 400 | 422) =>
      showDrafts(c, school, typed, faults, status)
    const parsed = documentForm.safeParse(typed)
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    if (!(document instanceof File) || document.name === '') {
      return again(faultOf(refuse('Choose the file of your policy', 'document')), 400)
    }
    const result = await takeIn(c, school, { file: document, ...parsed.data })
    if (!result.ok) return refused(c, result, again)
    return c.redirect(result.path, 303)
  })
}

async function takeIn(
  c: PageContext,
  school: SchoolName,
  { file, why }: { readonly file: File; readonly why: string },
): Promise<{ readonly ok: true; readonly path: string } | Refusal> {
  const { actor, now, installation } = c.var
  if (!may(actor, 'policy.write', school.schoolId)) return refuseRole('policy.write')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = await installation.documents.read(bytes)
  if (read.kind === 'refused') return refuse(`${read.reason} ${read.mend}`, 'document')
  if (read.kind === 'failed') return refuse(read.reason, 'document')
  const fileName = safeFileName(file.name)
  const known = { fileName, why, bytes }
  if (read.kind === 'scan') {
    const { schoolId } = school
    const added = await installation.database.write(actor.trustId, (db) =>
      addScan(db, actor, { schoolId, ...known, pages: read.pages }, now),
    )
    return added.ok ? { ok: true, path: scanPath(added.scanId) } : added
  }
  const document = await readForImport(read, [...installation.packs.values()])
  const imported = await installation.database.write(actor.trustId, (db) =>
    importDocument(db, actor, { school, ...known, document }, now),
  )
  if (!imported.ok) return imported
  return { ok: true, path: `${draftPath(imported.draftId, '/binding')}?done=document_imported` }
}

import { safeFileName } from '../../../../domain/media/index.ts'
import { may, type SchoolName } from '../../../../domain/people/index.ts'
import { documentForm, importDocument, readForImport } from '../../../../domain/policies/index.ts'
import { type Refusal, refuse, refuseRole } from '../../../../domain/refusal.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultOf, faultsOf, readBody, readForm } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { schoolAt } from '../../../school-at.ts'
import { draftPath } from '../drafts/draft-at.ts'
import { showDrafts } from '../drafts/list.tsx'

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
    return c.redirect(`${draftPath(result.draftId, '/binding')}?done=document_imported`, 303)
  })
}

async function takeIn(
  c: PageContext,
  school: SchoolName,
  { file, why }: { readonly file: File; readonly why: string },
): Promise<{ readonly ok: true; readonly draftId: string } | Refusal> {
  const { actor, now, installation } = c.var
  if (!may(actor, 'policy.write', school.schoolId)) return refuseRole('policy.write')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = await installation.documents.read(bytes)
  if (read.kind === 'refused') return refuse(`${read.reason} ${read.mend}`, 'document')
  if (read.kind === 'failed') return refuse(read.reason, 'document')
  const document = await readForImport(read, [...installation.packs.values()])
  const fileName = safeFileName(file.name)
  return installation.database.write(actor.trustId, (db) =>
    importDocument(db, actor, { school, fileName, why, bytes, document }, now),
  )
}

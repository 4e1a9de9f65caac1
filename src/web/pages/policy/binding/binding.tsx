import { z } from 'zod'
import { keepWords, sectionForm, withSectionBound } from '../../../../domain/policies/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, NO_FAULTS, readForm } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { draftPath } from '../drafts/draft-at.ts'
import { type BindingAt, bindingAt } from './binding-at.ts'
import { BindingPage } from './binding-page.tsx'

/** Which clauses are shown, and which page of them. */
export const bindingQuery = z.object({
  show: z.enum(['unbound', 'damaged', 'all']).catch('unbound'),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})
export type BindingQuery = z.infer<typeof bindingQuery>

/** The clauses of a document, each to be bound; a section's suggestions at one press. */
export function registerBinding(app: App): void {
  app.get('/policy-drafts/:id/binding', async (c) => {
    const binding = await bindingAt(c)
    if (!binding) return ProblemResponse(c, 'not_found')
    return show(c, binding, NO_FAULTS, 200)
  })

  app.post('/policy-drafts/:id/bind-section', async (c) => {
    const binding = await bindingAt(c)
    if (!binding) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const parsed = sectionForm.safeParse(typed)
    if (!parsed.success) return ProblemResponse(c, 'not_found')
    const { section } = parsed.data
    const { draftId } = binding.at.draft
    const { actor, now, installation } = c.var
    const revision = revisionOf(typed.revision)
    const result = await installation.database.write(actor.trustId, (db) =>
      keepWords(
        db,
        actor,
        {
          draftId,
          revision,
          part: `section: ${section}`,
          make: (pack) => withSectionBound(pack, section, binding.document),
        },
        now,
      ),
    )
    if (!result.ok) {
      return refused(c, result, (faults, status) => show(c, binding, faults, status))
    }
    return c.redirect(`${draftPath(draftId, '/binding')}?done=section_bound`, 303)
  })
}

/** The revision that a form was opened on; one that nothing can have, where it says none. */
export function revisionOf(typed = ''): number {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0
}

function show(c: PageContext, binding: BindingAt, faults: Faults, status: 200 | 422) {
  const query = bindingQuery.parse(c.req.query())
  return c.html(<BindingPage c={c} binding={binding} query={query} faults={faults} />, status)
}

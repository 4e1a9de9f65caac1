import {
  addTerm,
  addTermForm,
  removeTerm,
  type TermRecord,
  termsOf,
} from '../../../domain/planning/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultOf, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { schoolAt } from '../../school-at.ts'
import { TermsPage } from './terms-page.tsx'

const PATH = '/schools/:slug/terms'

/** When a school is open: shown on its calendar. */
export function registerTerms(app: App): void {
  app.get(PATH, async (c) => showTerms(c))

  app.post(PATH, async (c) => {
    const { school, problem } = schoolAt(c, 'term.keep')
    if (!school) return ProblemResponse(c, problem)
    const typed = await readForm(c)
    const parsed = addTermForm.safeParse({ ...typed, schoolId: school.schoolId })
    if (!parsed.success) return showTerms(c, { typed, faults: faultsOf(parsed.error) }, 422)
    const { actor, now, installation } = c.var
    const added = await installation.database.write(actor.trustId, (db) =>
      addTerm(db, actor, parsed.data, now),
    )
    if (!added.ok) return showTerms(c, { typed, faults: faultOf(added) }, 422)
    return c.redirect(`/schools/${school.slug}/terms?done=term_added`, 303)
  })

  app.post(`${PATH}/remove`, async (c) => {
    const { school, problem } = schoolAt(c, 'term.keep')
    if (!school) return ProblemResponse(c, problem)
    const { termId = '' } = await readForm(c)
    const { actor, now, installation } = c.var
    const { schoolId } = school
    const known = await readTerms(c, schoolId)
    if (!known.some((term) => term.termId === termId)) return ProblemResponse(c, 'not_found')
    const removed = await installation.database.write(actor.trustId, (db) =>
      removeTerm(db, actor, { schoolId, termId }, now),
    )
    if (!removed.ok) return ProblemResponse(c, 'not_found')
    return c.redirect(`/schools/${school.slug}/terms?done=term_removed`, 303)
  })
}

interface Shown {
  readonly typed: Typed
  readonly faults: Faults
}

async function showTerms(
  c: PageContext,
  shown: Shown = { typed: {}, faults: NO_FAULTS },
  status: 200 | 422 = 200,
): Promise<Response> {
  const { school, problem } = schoolAt(c, 'term.keep')
  if (!school) return ProblemResponse(c, problem)
  const terms = await readTerms(c, school.schoolId)
  return c.html(<TermsPage c={c} school={school} terms={terms} {...shown} />, status)
}

async function readTerms(c: PageContext, schoolId: string): Promise<TermRecord[]> {
  const { actor, installation } = c.var
  return installation.database.read(actor.trustId, (db) => termsOf(db, [schoolId]))
}

import { formatGivenForm, giveFormat } from '../../../../domain/formats/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { formatsAt } from './formats-at.ts'
import { FormatsPage } from './formats-page.tsx'

/** What people asked for, and what they were given. */
export function registerFormatRequests(app: App): void {
  app.get('/schools/:slug/policy/formats', (c) => showFormats(c, {}, NO_FAULTS))

  app.post('/schools/:slug/policy/formats', async (c) => {
    const { at, problem } = await formatsAt(c)
    if (!at) return ProblemResponse(c, problem)
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => showFormats(c, typed, faults, status)
    const { requestId, given = '' } = typed
    const { schoolId, slug } = at.school
    const parsed = formatGivenForm.safeParse({ requestId, schoolId, given })
    if (!parsed.success) {
      const named = formatGivenForm.unwrap().shape.requestId.safeParse(requestId).success
      return named ? again(faultsOf(parsed.error), 400) : ProblemResponse(c, 'not_found')
    }
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      giveFormat(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`/schools/${slug}/policy/formats?done=format_given`, 303)
  })
}

/** The page of other formats, with what was typed and what is wrong with it. */
export async function showFormats(
  c: PageContext,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { at, problem } = await formatsAt(c)
  if (!at) return ProblemResponse(c, problem)
  return c.html(<FormatsPage c={c} {...at} typed={typed} faults={faults} />, status)
}

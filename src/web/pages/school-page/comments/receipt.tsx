import { appealComment, appealForm, commentOfReceipt } from '../../../../domain/moderation/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultOf, faultsOf, NO_FAULTS, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { findSchool } from '../find-school.ts'
import { ReceiptPage } from './receipt-page.tsx'

const PAGE = '/s/:slug/comment'

/** What became of a comment, for whoever has its code, and their appeal. */
export function registerReceipt(app: App): void {
  app.get(PAGE, (c) => show(c, {}, NO_FAULTS))
  app.post(PAGE, async (c) => {
    const found = await findSchool(c)
    if (!found) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const { code = '', words = '' } = typed
    const parsed = appealForm.safeParse({ code, words })
    if (!parsed.success) return show(c, typed, faultsOf(parsed.error), 400)
    const { trustId, school } = found
    const appeal = { ...parsed.data, trustId, schoolId: school.schoolId }
    const result = await c.var.installation.database.write(trustId, (db) =>
      appealComment(db, appeal, c.var.now),
    )
    if (!result.ok) return show(c, typed, faultOf(result), 422)
    return c.redirect(`/s/${school.slug}/comment?code=${encodeURIComponent(code)}`, 303)
  })
}

async function show(
  c: PageContext,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const found = await findSchool(c)
  if (!found) return ProblemResponse(c, 'not_found')
  const code = (typed.code ?? c.req.query('code') ?? '').slice(0, 40)
  const { trustId, school } = found
  const own = code
    ? await c.var.installation.database.read(trustId, (db) =>
        commentOfReceipt(db, { schoolId: school.schoolId, code }, c.var.now),
      )
    : undefined
  const sent = c.req.query('sent') === 'yes' && own !== undefined
  c.header('Cache-Control', 'no-store')
  c.header('Referrer-Policy', 'no-referrer')
  return c.html(<ReceiptPage {...{ school, code, own, sent, typed, faults }} />, status)
}

import {
  acknowledgeReport,
  closeReport,
  closeReportForm,
  noteOnReport,
  readReport,
  reportNoteForm,
} from '../../../domain/contact/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { may } from '../../../domain/people/index.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { App, PageContext } from '../../context.ts'
import type { Done } from '../../done.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { UUID } from '../../uuid-pattern.ts'
import { schoolHere } from '../advice/school-here.ts'
import { reportPath } from './address.ts'
import { ReadReportPage } from './read-page.tsx'

const PAGE = `/schools/:slug/contact/reports/:id{${UUID}}`

/** One report, for whoever may know of it: to take on, to note on, to close. Not there for anybody else. */
export function registerReadReport(app: App): void {
  app.get(PAGE, (c) => show(c))

  app.post(`${PAGE}/acknowledge`, async (c) => {
    const at = here(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      acknowledgeReport(db, actor, at, now),
    )
    return after(c, result, 'contact_taken')
  })

  app.post(`${PAGE}/note`, async (c) => {
    const typed = await readForm(c)
    const parsed = reportNoteForm.safeParse({ ...typed, ...here(c) })
    if (!parsed.success) return show(c, typed, faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const { caseKeys: keys, database } = installation
    const result = await database.write(actor.trustId, (db) =>
      noteOnReport(db, actor, parsed.data, { keys, now }),
    )
    return after(c, result, 'contact_noted', typed)
  })

  app.post(`${PAGE}/close`, async (c) => {
    const typed = await readForm(c)
    const parsed = closeReportForm.safeParse({ ...typed, ...here(c) })
    if (!parsed.success) return show(c, typed, faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const { caseKeys: keys, database } = installation
    const result = await database.write(actor.trustId, (db) =>
      closeReport(db, actor, parsed.data, { keys, now }),
    )
    return after(c, result, 'contact_closed', typed)
  })
}

const TRIED = ['note', 'close'] as const

/** Which report the address names, for somebody who works at the school. */
function here(c: PageContext) {
  const school = schoolHere(c)
  return school && { schoolId: school.schoolId, reportId: c.req.param('id') ?? '' }
}

function after(
  c: PageContext,
  result: { readonly ok: true } | Refusal,
  done: Done,
  typed: Typed = {},
) {
  if (!result.ok) return refused(c, result, (faults, status) => show(c, typed, faults, status))
  const slug = c.req.param('slug') ?? ''
  return c.redirect(`${reportPath(slug, c.req.param('id') ?? '')}?done=${done}`, 303)
}

async function show(
  c: PageContext,
  typed: Typed = {},
  faults: Faults = NO_FAULTS,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const school = schoolHere(c)
  const at = here(c)
  if (!school || !at) return ProblemResponse(c, 'not_found')
  const { actor, now, installation } = c.var
  const { caseKeys: keys, database } = installation
  const found = await database.write(actor.trustId, async (db) => ({
    report: await readReport(db, actor, at, { keys, now }),
    policy: await policyInForce(db, school.schoolId, londonDate(now)),
  }))
  const { report, policy } = found
  if (!report) return ProblemResponse(c, 'not_found')
  const { terms } = policy.pack
  const tried = TRIED.find((one) => c.req.path.endsWith(`/${one}`))
  const leads = may(actor, 'matter.see', school.schoolId)
  return c.html(
    <ReadReportPage {...{ c, school, report, terms, leads, tried, typed, faults }} />,
    status,
  )
}
